wijzerSearch("s7","kantoor bestand prijzen privacy");
