/* The floor: what reading, rendering and writing the same files costs with libcmark-gfm alone.

   floor CONTENT OUTPUT WORKERS: each worker is a process that takes every WORKERS-th file below
   CONTENT, leaves out the front matter, renders with all extensions of GFM, and writes the HTML. */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *const extensions[] = {"table", "strikethrough", "autolink", "tasklist"};

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static char *contents(const char *path, size_t *size) {
  int file = open(path, O_RDONLY);
  struct stat about;
  if (file < 0 || fstat(file, &about)) fail(path);
  char *text = malloc(about.st_size + 1);
  if (!text || read(file, text, about.st_size) != about.st_size) fail(path);
  close(file);
  text[about.st_size] = 0;
  *size = about.st_size;
  return text;
}

static void render(const char *from, const char *to) {
  size_t size;
  char *text = contents(from, &size);
  char *body = strncmp(text, "---\n", 4) ? NULL : strstr(text + 4, "\n---\n");
  body = body ? body + 5 : text;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extensions[i]));
  cmark_parser_feed(parser, body, size - (body - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(
    document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
  int file = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  size_t length = strlen(html);
  if (file < 0 || write(file, html, length) != (ssize_t)length) fail(to);
  close(file);
  free(html);
  free(text);
  cmark_node_free(document);
  cmark_parser_free(parser);
}

int main(int count, char **words) {
  if (count != 4) return fprintf(stderr, "usage: floor CONTENT OUTPUT WORKERS\n"), 2;
  const char *output = words[2];
  long workers = strtol(words[3], NULL, 10), files = 0, place = 0;
  char **paths = NULL, *roots[] = {words[1], NULL};
  size_t prefix = strlen(words[1]);
  mkdir(output, 0755);
  FTS *tree = fts_open(roots, FTS_PHYSICAL | FTS_NOSTAT | FTS_NOCHDIR, NULL);
  for (FTSENT *entry; (entry = fts_read(tree));) {
    char *made;
    if (asprintf(&made, "%s%s", output, entry->fts_path + prefix) < 0) fail("memory");
    if (entry->fts_info == FTS_D) mkdir(made, 0755);
    if (entry->fts_info != FTS_F && entry->fts_info != FTS_NSOK) continue;
    if (files == place) paths = realloc(paths, (place = 2 * place + 1024) * sizeof *paths);
    paths[files++] = strdup(entry->fts_path);
  }
  fts_close(tree);
  for (long worker = 0; worker < workers; worker++) {
    if (fork()) continue;
    cmark_gfm_core_extensions_ensure_registered();
    for (long i = worker; i < files; i += workers) {
      char *made;
      if (asprintf(&made, "%s%s", output, paths[i] + prefix) < 0) fail("memory");
      strcpy(strrchr(made, '.'), ".htm");
      render(paths[i], made);
      free(made);
    }
    exit(0);
  }
  int status, worst = 0;
  while (wait(&status) > 0) worst |= status;
  return worst != 0;
}
