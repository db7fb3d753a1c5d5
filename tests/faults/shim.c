/*
 * A disk and a clock that fail when they are told to: preloaded (LD_PRELOAD) into the server under test.
 *
 * FAULT_FILES    folder whose files are watched: all but SQLite's -shm files, which are memory, and the lock
 * FAULT_DURABLE  folder that holds what a power cut would leave of them: their bytes as of the last fsync that completed
 * FAULT_CONTROL  file of faults, read at every call; one a line:
 *                  OP SUFFIX ERRNO   OP is write, sync, truncate or open; SUFFIX ends the file's name, `*` is all of them
 *                  clock SECONDS     how far the system's time is off
 *
 * A name flattened (`/` to `%`) is in FAULT_DURABLE
 *   NAME          the bytes that are on the disk
 *   NAME.pending  as well, but the folder was not synced since the file was made: a power cut loses it
 *   NAME.absent   the file was made and its folder was not synced since
 * A sync that fails loses what it should have written, as in the kernel: a later one does not make up for it.
 * Removals count as durable at once. Never opens or closes a watched file by itself: that would drop its POSIX locks.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#define FDS 65536
#define REAL(name) __typeof__(name) *real_##name
#define FIND(name) real_##name = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

struct range { off_t from, to; };

struct file {
    struct file *next;
    char *path;   /* relative to the folder */
    char *flat;
    int linked;   /* its name is durable */
    struct range *dirty;
    size_t count, room;
};

static REAL(open); static REAL(close); static REAL(write); static REAL(writev);
static REAL(pwrite); static REAL(ftruncate); static REAL(fsync); static REAL(fdatasync); static REAL(unlink);
static REAL(rename); static REAL(clock_gettime); static REAL(gettimeofday);

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *durable, *control;
static size_t folder_length;
static struct file *files;
static struct file *open_files[FDS];

static void set_up(void) {
    FIND(open); FIND(close); FIND(write); FIND(writev); FIND(pwrite); FIND(ftruncate); FIND(fsync);
    FIND(fdatasync); FIND(unlink); FIND(rename); FIND(clock_gettime); FIND(gettimeofday);
    durable = getenv("FAULT_DURABLE");
    control = getenv("FAULT_CONTROL");
    folder = getenv("FAULT_FILES");
    folder_length = folder ? strlen(folder) : 0;
}

static void enter(void) {
    pthread_once(&once, set_up);
    pthread_mutex_lock(&lock);
}

static void leave(void) {
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
}

static int ends_with(const char *text, const char *end) {
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && !strcmp(text + length - tail, end);
}

/* The name within the folder; NULL for what is not watched. */
static const char *watched(const char *path) {
    if (!folder || !durable || strncmp(path, folder, folder_length) || path[folder_length] != '/') return NULL;
    const char *name = path + folder_length + 1;
    return *name && !ends_with(name, "-shm") && strcmp(name, "lock") ? name : NULL;
}

static int errno_of(const char *name) {
    if (!strcmp(name, "ENOSPC")) return ENOSPC;
    if (!strcmp(name, "EROFS")) return EROFS;
    return EIO;
}

/* What an operation on a file is to fail with; 0 where it is to succeed. For `clock`, the seconds. */
static long fault(const char *op, const char *name) {
    char text[4096], *rest = NULL;
    int fd = control ? real_open(control, O_RDONLY | O_CLOEXEC) : -1;
    if (fd < 0) return 0;
    ssize_t length = read(fd, text, sizeof text - 1);
    real_close(fd);
    text[length > 0 ? length : 0] = 0;
    for (char *line = strtok_r(text, "\n", &rest); line; line = strtok_r(NULL, "\n", &rest)) {
        char its_op[16], suffix[128], what[16];
        int words = sscanf(line, "%15s %127s %15s", its_op, suffix, what);
        if (words >= 2 && !name && !strcmp(its_op, op)) return atol(suffix);
        if (words == 3 && name && !strcmp(its_op, op) && (!strcmp(suffix, "*") || ends_with(name, suffix)))
            return errno_of(what);
    }
    return 0;
}

static void shadow_name(char *to, const struct file *file, const char *state) {
    snprintf(to, PATH_MAX, "%s/%s%s", durable, file->flat, state);
}

static int has_shadow(const struct file *file, const char *state) {
    char name[PATH_MAX];
    shadow_name(name, file, state);
    return !access(name, F_OK);
}

static int open_shadow(const struct file *file, const char *state) {
    char name[PATH_MAX];
    shadow_name(name, file, state);
    return real_open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

static void remove_shadow(const struct file *file, const char *state) {
    char name[PATH_MAX];
    shadow_name(name, file, state);
    real_unlink(name);
}

static off_t size_of(int fd) {
    struct stat status;
    return fstat(fd, &status) ? 0 : status.st_size;
}

static void copy(int from, int to, off_t at, off_t end) {
    char buffer[65536];
    while (at < end) {
        size_t wanted = end - at < (off_t)sizeof buffer ? (size_t)(end - at) : sizeof buffer;
        ssize_t got = pread(from, buffer, wanted, at);
        if (got <= 0 || real_pwrite(to, buffer, (size_t)got, at) != got) return;
        at += got;
    }
}

static void soil(struct file *file, off_t from, off_t to) {
    struct range *last = file->count ? &file->dirty[file->count - 1] : NULL;
    if (last && from >= last->from && from <= last->to) {
        if (to > last->to) last->to = to;
        return;
    }
    if (file->count == file->room) {
        file->room = file->room ? 2 * file->room : 64;
        file->dirty = realloc(file->dirty, file->room * sizeof *file->dirty);
        if (!file->dirty) abort();
    }
    file->dirty[file->count++] = (struct range){from, to};
}

static struct file *known(const char *name) {
    for (struct file *file = files; file; file = file->next)
        if (!strcmp(file->path, name)) return file;
    struct file *file = calloc(1, sizeof *file);
    if (!file || !(file->path = strdup(name)) || !(file->flat = strdup(name))) abort();
    for (char *at = file->flat; *at; at++)
        if (*at == '/') *at = '%';
    file->next = files;
    return files = file;
}

static void forget(struct file *gone) {
    for (struct file **at = &files; *at; at = &(*at)->next)
        if (*at == gone) {
            *at = gone->next; /* leaked: descriptors may still name it */
            return;
        }
}

static int opened(const char *path, int flags, mode_t mode, int (*real)(const char *, int, mode_t)) {
    const char *name = watched(path);
    int writes = (flags & O_ACCMODE) != O_RDONLY;
    if (!name || !writes) {
        int fd = real(path, flags, mode);
        if (fd >= 0 && fd < FDS) open_files[fd] = NULL;
        return fd;
    }
    long error = fault("open", name);
    if (error) {
        errno = (int)error;
        return -1;
    }
    int was_there = !access(path, F_OK);
    /* what was written is read again when it is synced */
    if ((flags & O_ACCMODE) == O_WRONLY) flags = (flags & ~O_ACCMODE) | O_RDWR;
    int fd = real(path, flags, mode);
    if (fd < 0 || fd >= FDS) return fd;
    struct file *file = known(name);
    if (!was_there) {
        file->linked = 0;
        int made = open_shadow(file, ".absent");
        if (made >= 0) real_close(made);
    } else if (!file->linked) {
        file->linked = has_shadow(file, "");
        if (!file->linked && !has_shadow(file, ".absent")) {
            /* from before anybody watched: durable as it is */
            int shadow = open_shadow(file, "");
            copy(fd, shadow, 0, size_of(fd));
            real_close(shadow);
            file->linked = 1;
        }
        /* an earlier process may have left unsynced bytes */
        soil(file, 0, LLONG_MAX);
    }
    if (flags & O_TRUNC) soil(file, 0, LLONG_MAX);
    open_files[fd] = file;
    return fd;
}

static int real_open_(const char *path, int flags, mode_t mode) { return real_open(path, flags, mode); }

#define MODE                                      \
    mode_t mode = 0;                              \
    if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) { \
        va_list rest;                             \
        va_start(rest, flags);                    \
        mode = va_arg(rest, mode_t);              \
        va_end(rest);                             \
    }

int open(const char *path, int flags, ...) {
    MODE
    enter();
    int fd = opened(path, flags, mode, real_open_);
    leave();
    return fd;
}

int open64(const char *path, int flags, ...) {
    MODE
    enter();
    int fd = opened(path, flags, mode, real_open_);
    leave();
    return fd;
}

int close(int fd) {
    enter();
    if (fd >= 0 && fd < FDS) open_files[fd] = NULL;
    leave();
    return real_close(fd);
}

static struct file *file_of(int fd) { return fd >= 0 && fd < FDS ? open_files[fd] : NULL; }

/* Writes at an offset, or where the file is at for -1. */
static ssize_t written(int fd, const void *bytes, size_t length, off_t at) {
    enter();
    struct file *file = file_of(fd);
    if (!file) {
        leave();
        return at < 0 ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, at);
    }
    long error = fault("write", file->path);
    /* a full disk takes a part first */
    if (error == ENOSPC && length >= 512) error = 0, length /= 2;
    ssize_t done = -1;
    if (error) {
        errno = (int)error;
    } else {
        off_t from = at;
        if (at < 0) from = fcntl(fd, F_GETFL) & O_APPEND ? size_of(fd) : lseek(fd, 0, SEEK_CUR);
        done = at < 0 ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, at);
        if (done > 0) soil(file, from, from + done);
    }
    leave();
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) { return written(fd, bytes, length, -1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return written(fd, bytes, length, at); }

ssize_t writev(int fd, const struct iovec *parts, int count) {
    enter();
    int is_ours = file_of(fd) != NULL;
    leave();
    if (!is_ours) return real_writev(fd, parts, count);
    for (int n = 0; n < count; n++)
        if (parts[n].iov_len) return written(fd, parts[n].iov_base, parts[n].iov_len, -1);
    return 0;
}

static int truncated(int fd, off_t size) {
    enter();
    struct file *file = file_of(fd);
    long error = file ? fault("truncate", file->path) : 0;
    int result = -1;
    if (error) {
        errno = (int)error;
    } else {
        off_t before = size_of(fd);
        result = real_ftruncate(fd, size);
        if (file && !result && size < before) soil(file, size, before);
    }
    leave();
    return result;
}

int ftruncate(int fd, off_t size) { return truncated(fd, size); }
int ftruncate64(int fd, off_t size) { return truncated(fd, size); }

/* What an fsync that completed leaves on the disk. */
static void keep(struct file *file, int fd) {
    const char *state = file->linked ? "" : ".pending";
    int shadow = open_shadow(file, state);
    off_t size = size_of(fd);
    for (size_t n = 0; n < file->count; n++) {
        struct range *range = &file->dirty[n];
        copy(fd, shadow, range->from, range->to < size ? range->to : size);
    }
    if (real_ftruncate(shadow, size)) abort();
    real_close(shadow);
    file->count = 0;
}

/* The names in a folder are durable from now on. */
static void keep_names(const char *path) {
    const char *name = !strcmp(path, folder) ? "" : watched(path);
    if (!name) return;
    size_t length = strlen(name);
    for (struct file *file = files; file; file = file->next) {
        const char *rest = file->path + (length ? length + 1 : 0);
        if (strncmp(file->path, name, length) || (length && file->path[length] != '/') || strchr(rest, '/')) continue;
        char from[PATH_MAX], to[PATH_MAX];
        shadow_name(from, file, ".pending");
        shadow_name(to, file, "");
        if (real_rename(from, to) && !has_shadow(file, "")) real_close(open_shadow(file, ""));
        remove_shadow(file, ".absent");
        file->linked = 1;
    }
}

static int synced(int fd, int (*real)(int)) {
    enter();
    struct file *file = file_of(fd);
    long error = file ? fault("sync", file->path) : 0;
    int result = -1;
    if (error) {
        file->count = 0;
        errno = (int)error;
    } else {
        result = real(fd);
        struct stat status;
        if (!result && file) {
            keep(file, fd);
        } else if (!result && folder && !fstat(fd, &status) && S_ISDIR(status.st_mode)) {
            char link[64], path[PATH_MAX];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length > 0) path[length] = 0, keep_names(path);
        }
    }
    leave();
    return result;
}

int fsync(int fd) {
    pthread_once(&once, set_up);
    return synced(fd, real_fsync);
}

int fdatasync(int fd) {
    pthread_once(&once, set_up);
    return synced(fd, real_fdatasync);
}

int unlink(const char *path) {
    enter();
    int result = real_unlink(path);
    const char *name = watched(path);
    if (!result && name) {
        struct file *file = known(name);
        remove_shadow(file, "");
        remove_shadow(file, ".pending");
        remove_shadow(file, ".absent");
        forget(file);
    }
    leave();
    return result;
}

int rename(const char *from, const char *to) {
    enter();
    const char *old = watched(from), *new = watched(to);
    int result = real_rename(from, to);
    if (!result && old && new) {
        struct file *before = known(old), *after = known(new);
        char one[PATH_MAX], other[PATH_MAX];
        shadow_name(other, after, ".pending");
        shadow_name(one, before, "");
        if (real_rename(one, other)) {
            shadow_name(one, before, ".pending");
            real_rename(one, other);
        }
        remove_shadow(before, ".absent");
        if (!has_shadow(after, "")) real_close(open_shadow(after, ".absent"));
        forget(before);
    }
    leave();
    return result;
}

int clock_gettime(clockid_t which, struct timespec *time) {
    pthread_once(&once, set_up);
    int result = real_clock_gettime(which, time);
    if (!result && which == CLOCK_REALTIME) time->tv_sec += fault("clock", NULL);
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    pthread_once(&once, set_up);
    int result = real_gettimeofday(time, zone);
    if (!result) time->tv_sec += fault("clock", NULL);
    return result;
}
