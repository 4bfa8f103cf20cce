wijzerSearch("s5","terms guide excel prijs");
