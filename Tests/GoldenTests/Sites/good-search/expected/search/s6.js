wijzerSearch("s6","bedrag");
