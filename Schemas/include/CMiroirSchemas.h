#ifndef CMIROIR_SCHEMAS_H
#define CMIROIR_SCHEMAS_H

#include <stddef.h>

/// A file of the folder Schemas/, as it was when the program was built.
struct miroir_file {
    /// Its path from Schemas/, in UTF-8.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t size;
};

size_t miroir_file_count(void);

/// The file at `index`, which is below `miroir_file_count()`.
struct miroir_file miroir_file_at(size_t index);

#endif
