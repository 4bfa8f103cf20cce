wijzerSearch("s8","gegevens download uitgaven");
