// A site has search when its templates have this; what the script does stands in the handbook's own.
