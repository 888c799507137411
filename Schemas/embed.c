// The schemas and the built-in référentiels, compiled into the program so that it is one file.

#include "CMiroirSchemas.h"

static const unsigned char portfolio_xsd[] = {
#embed "portfolio.xsd"
};
static const unsigned char referentiel_xsd[] = {
#embed "referentiel.xsd"
};
static const unsigned char c2i2ms_2011[] = {
#embed "referentiels/c2i2ms-2011.xml"
};

#define FILE(path, bytes) { path, bytes, sizeof bytes }

static const struct miroir_file files[] = {
    FILE("portfolio.xsd", portfolio_xsd),
    FILE("referentiel.xsd", referentiel_xsd),
    FILE("referentiels/c2i2ms-2011.xml", c2i2ms_2011),
};

size_t miroir_file_count(void) { return sizeof files / sizeof files[0]; }

struct miroir_file miroir_file_at(size_t index) { return files[index]; }
