#ifndef CMIROIR_TEMPLATES_H
#define CMIROIR_TEMPLATES_H

#include <stddef.h>

/// A template or a style sheet, as it was when the program was built.
struct miroir_template {
    /// Its path from this target's folder, in UTF-8.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t size;
};

size_t miroir_template_count(void);

/// The template at `index`, which is below `miroir_template_count()`.
struct miroir_template miroir_template_at(size_t index);

#endif
