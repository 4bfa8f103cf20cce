wijzerSearch("s4","zorg kost duur");
