wijzerSearch("s10","langdurige downloaden");
