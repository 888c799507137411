// The pages' templates and styles, compiled into the program so that it is one file.

#include "CMiroirTemplates.h"

static const unsigned char layout[] = {
#embed "layout.mustache"
};
static const unsigned char style[] = {
#embed "style.css"
};
static const unsigned char coverage_page[] = {
#embed "coverage/page.mustache"
};
static const unsigned char referentiel_page[] = {
#embed "referentiel/page.mustache"
};
static const unsigned char referentiel_competence[] = {
#embed "referentiel/competence.mustache"
};
static const unsigned char referentiel_choice[] = {
#embed "referentiel/choice.mustache"
};

#define FILE(path, bytes) { path, bytes, sizeof bytes }

static const struct miroir_template files[] = {
    FILE("layout.mustache", layout),
    FILE("style.css", style),
    FILE("coverage/page.mustache", coverage_page),
    FILE("referentiel/page.mustache", referentiel_page),
    FILE("referentiel/competence.mustache", referentiel_competence),
    FILE("referentiel/choice.mustache", referentiel_choice),
};

size_t miroir_template_count(void) { return sizeof files / sizeof files[0]; }

struct miroir_template miroir_template_at(size_t index) { return files[index]; }
