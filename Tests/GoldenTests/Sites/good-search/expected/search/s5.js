wijzerSearch("s5","guide terms excel prijs");
