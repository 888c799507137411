// The schemas, the built-in référentiels and their guidance, compiled into the program so that it is
// one file.

#include "CMiroirSchemas.h"

static const unsigned char portfolio_xsd[] = {
#embed "portfolio.xsd"
};
static const unsigned char referentiel_xsd[] = {
#embed "referentiel.xsd"
};
static const unsigned char guidage_xsd[] = {
#embed "guidage.xsd"
};
static const unsigned char annotations_xsd[] = {
#embed "annotations.xsd"
};
static const unsigned char evaluation_xsd[] = {
#embed "evaluation.xsd"
};
static const unsigned char session_xsd[] = {
#embed "session.xsd"
};
static const unsigned char conseils_ecartes_xsd[] = {
#embed "conseils-ecartes.xsd"
};
static const unsigned char referentiels_c2i1_2008_xml[] = {
#embed "referentiels/c2i1-2008.xml"
};
static const unsigned char referentiels_c2i1_2011_xml[] = {
#embed "referentiels/c2i1-2011.xml"
};
static const unsigned char referentiels_c2i2e_2006_xml[] = {
#embed "referentiels/c2i2e-2006.xml"
};
static const unsigned char referentiels_c2i2e_2010_xml[] = {
#embed "referentiels/c2i2e-2010.xml"
};
static const unsigned char referentiels_c2i2forcom_2013_xml[] = {
#embed "referentiels/c2i2forcom-2013.xml"
};
static const unsigned char referentiels_c2i2md_2011_xml[] = {
#embed "referentiels/c2i2md-2011.xml"
};
static const unsigned char referentiels_c2i2mead_2011_xml[] = {
#embed "referentiels/c2i2mead-2011.xml"
};
static const unsigned char referentiels_c2i2mi_2011_xml[] = {
#embed "referentiels/c2i2mi-2011.xml"
};
static const unsigned char referentiels_c2i2ms_2011_xml[] = {
#embed "referentiels/c2i2ms-2011.xml"
};
static const unsigned char guidage_blocs_xml[] = {
#embed "guidage/blocs.xml"
};
static const unsigned char guidage_c2i1_2008_xml[] = {
#embed "guidage/c2i1-2008.xml"
};
static const unsigned char guidage_c2i1_2011_xml[] = {
#embed "guidage/c2i1-2011.xml"
};
static const unsigned char guidage_c2i2e_2006_xml[] = {
#embed "guidage/c2i2e-2006.xml"
};
static const unsigned char guidage_c2i2e_2010_xml[] = {
#embed "guidage/c2i2e-2010.xml"
};
static const unsigned char guidage_c2i2forcom_2013_xml[] = {
#embed "guidage/c2i2forcom-2013.xml"
};
static const unsigned char guidage_c2i2md_2011_xml[] = {
#embed "guidage/c2i2md-2011.xml"
};
static const unsigned char guidage_c2i2mead_2011_xml[] = {
#embed "guidage/c2i2mead-2011.xml"
};
static const unsigned char guidage_c2i2mi_2011_xml[] = {
#embed "guidage/c2i2mi-2011.xml"
};
static const unsigned char guidage_c2i2ms_2011_xml[] = {
#embed "guidage/c2i2ms-2011.xml"
};

#define FILE(path, bytes) { path, bytes, sizeof bytes }

static const struct miroir_file files[] = {
    FILE("portfolio.xsd", portfolio_xsd),
    FILE("referentiel.xsd", referentiel_xsd),
    FILE("guidage.xsd", guidage_xsd),
    FILE("annotations.xsd", annotations_xsd),
    FILE("evaluation.xsd", evaluation_xsd),
    FILE("session.xsd", session_xsd),
    FILE("conseils-ecartes.xsd", conseils_ecartes_xsd),
    FILE("referentiels/c2i1-2008.xml", referentiels_c2i1_2008_xml),
    FILE("referentiels/c2i1-2011.xml", referentiels_c2i1_2011_xml),
    FILE("referentiels/c2i2e-2006.xml", referentiels_c2i2e_2006_xml),
    FILE("referentiels/c2i2e-2010.xml", referentiels_c2i2e_2010_xml),
    FILE("referentiels/c2i2forcom-2013.xml", referentiels_c2i2forcom_2013_xml),
    FILE("referentiels/c2i2md-2011.xml", referentiels_c2i2md_2011_xml),
    FILE("referentiels/c2i2mead-2011.xml", referentiels_c2i2mead_2011_xml),
    FILE("referentiels/c2i2mi-2011.xml", referentiels_c2i2mi_2011_xml),
    FILE("referentiels/c2i2ms-2011.xml", referentiels_c2i2ms_2011_xml),
    FILE("guidage/blocs.xml", guidage_blocs_xml),
    FILE("guidage/c2i1-2008.xml", guidage_c2i1_2008_xml),
    FILE("guidage/c2i1-2011.xml", guidage_c2i1_2011_xml),
    FILE("guidage/c2i2e-2006.xml", guidage_c2i2e_2006_xml),
    FILE("guidage/c2i2e-2010.xml", guidage_c2i2e_2010_xml),
    FILE("guidage/c2i2forcom-2013.xml", guidage_c2i2forcom_2013_xml),
    FILE("guidage/c2i2md-2011.xml", guidage_c2i2md_2011_xml),
    FILE("guidage/c2i2mead-2011.xml", guidage_c2i2mead_2011_xml),
    FILE("guidage/c2i2mi-2011.xml", guidage_c2i2mi_2011_xml),
    FILE("guidage/c2i2ms-2011.xml", guidage_c2i2ms_2011_xml),
};

size_t miroir_file_count(void) { return sizeof files / sizeof files[0]; }

struct miroir_file miroir_file_at(size_t index) { return files[index]; }
