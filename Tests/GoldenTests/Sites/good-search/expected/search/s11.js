wijzerSearch("s11","coordinatie spreadsheet");
