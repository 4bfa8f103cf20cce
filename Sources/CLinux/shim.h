/* These are hidden behind _GNU_SOURCE, which Swift's Glibc module does not set. */
#ifndef WIJZER_CLINUX_H
#define WIJZER_CLINUX_H
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to,
                     unsigned int flags);
extern int syncfs(int file);
enum { WIJZER_RENAME_EXCHANGE = 2 };
#endif
