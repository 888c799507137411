// The pages' templates and styles, compiled into the program so that it is one file.

#include "CMiroirTemplates.h"

static const unsigned char layout[] = {
#embed "layout.mustache"
};
static const unsigned char style[] = {
#embed "style.css"
};
static const unsigned char check_diagnostic[] = {
#embed "check/diagnostic.mustache"
};
static const unsigned char check_page[] = {
#embed "check/page.mustache"
};
static const unsigned char coverage_page[] = {
#embed "coverage/page.mustache"
};
static const unsigned char pdf_dossier[] = {
#embed "pdf/dossier.typ"
};
static const unsigned char pdf_look[] = {
#embed "pdf/look.typ"
};
static const unsigned char pdf_paper[] = {
#embed "pdf/paper.typ"
};
static const unsigned char pdf_worker[] = {
#embed "pdf/worker.py"
};
static const unsigned char pdf_requirements[] = {
#embed "pdf/requirements.txt"
};
static const unsigned char paper_page[] = {
#embed "paper/page.mustache"
};
static const unsigned char receipt_page[] = {
#embed "receipt/page.mustache"
};
static const unsigned char referentiel_choice[] = {
#embed "referentiel/choice.mustache"
};
static const unsigned char referentiel_competence[] = {
#embed "referentiel/competence.mustache"
};
static const unsigned char referentiel_page[] = {
#embed "referentiel/page.mustache"
};
static const unsigned char dossier_about[] = {
#embed "dossier/about.mustache"
};
static const unsigned char dossier_apart[] = {
#embed "dossier/apart.mustache"
};
static const unsigned char dossier_competence[] = {
#embed "dossier/competence.mustache"
};
static const unsigned char dossier_competences[] = {
#embed "dossier/competences.mustache"
};
static const unsigned char dossier_evidence[] = {
#embed "dossier/evidence.mustache"
};
static const unsigned char dossier_facts[] = {
#embed "dossier/facts.mustache"
};
static const unsigned char dossier_identity[] = {
#embed "dossier/identity.mustache"
};
static const unsigned char dossier_matrix[] = {
#embed "dossier/matrix.mustache"
};
static const unsigned char dossier_mobilisation[] = {
#embed "dossier/mobilisation.mustache"
};
static const unsigned char dossier_opinion[] = {
#embed "dossier/opinion.mustache"
};
static const unsigned char dossier_page[] = {
#embed "dossier/page.mustache"
};
static const unsigned char dossier_remarks[] = {
#embed "dossier/remarks.mustache"
};
static const unsigned char dossier_review[] = {
#embed "dossier/review.mustache"
};
static const unsigned char dossier_situations[] = {
#embed "dossier/situations.mustache"
};
static const unsigned char dossier_timeline[] = {
#embed "dossier/timeline.mustache"
};
static const unsigned char jury_evidence[] = {
#embed "jury/evidence.mustache"
};
static const unsigned char jury_judgement[] = {
#embed "jury/judgement.mustache"
};
static const unsigned char jury_judgements[] = {
#embed "jury/judgements.mustache"
};
static const unsigned char jury_page[] = {
#embed "jury/page.mustache"
};
static const unsigned char jury_css[] = {
#embed "jury/jury.css"
};
static const unsigned char jury_js[] = {
#embed "jury/jury.js"
};
static const unsigned char review_block[] = {
#embed "review/block.mustache"
};
static const unsigned char review_buttons[] = {
#embed "review/buttons.mustache"
};
static const unsigned char review_dialog[] = {
#embed "review/dialog.mustache"
};
static const unsigned char review_evidence[] = {
#embed "review/evidence.mustache"
};
static const unsigned char review_held[] = {
#embed "review/held.mustache"
};
static const unsigned char review_opinions[] = {
#embed "review/opinions.mustache"
};
static const unsigned char review_page[] = {
#embed "review/page.mustache"
};
static const unsigned char review_situations[] = {
#embed "review/situations.mustache"
};
static const unsigned char review_thread[] = {
#embed "review/thread.mustache"
};
static const unsigned char review_css[] = {
#embed "review/review.css"
};
static const unsigned char review_desk[] = {
#embed "review/desk.js"
};
static const unsigned char review_js[] = {
#embed "review/review.js"
};
static const unsigned char rules_page[] = {
#embed "rules/page.mustache"
};
static const unsigned char rules_rule[] = {
#embed "rules/rule.mustache"
};
static const unsigned char suivi_changes[] = {
#embed "suivi/changes.mustache"
};
static const unsigned char suivi_page[] = {
#embed "suivi/page.mustache"
};
static const unsigned char text_block[] = {
#embed "text/block.mustache"
};
static const unsigned char text_line[] = {
#embed "text/line.mustache"
};
static const unsigned char text_link[] = {
#embed "text/link.mustache"
};
static const unsigned char text_title[] = {
#embed "text/title.mustache"
};

#define FILE(path, bytes) { path, bytes, sizeof bytes }

static const struct miroir_template files[] = {
    FILE("layout.mustache", layout),
    FILE("style.css", style),
    FILE("check/diagnostic.mustache", check_diagnostic),
    FILE("check/page.mustache", check_page),
    FILE("coverage/page.mustache", coverage_page),
    FILE("pdf/dossier.typ", pdf_dossier),
    FILE("pdf/look.typ", pdf_look),
    FILE("pdf/paper.typ", pdf_paper),
    FILE("pdf/worker.py", pdf_worker),
    FILE("pdf/requirements.txt", pdf_requirements),
    FILE("paper/page.mustache", paper_page),
    FILE("receipt/page.mustache", receipt_page),
    FILE("referentiel/choice.mustache", referentiel_choice),
    FILE("referentiel/competence.mustache", referentiel_competence),
    FILE("referentiel/page.mustache", referentiel_page),
    FILE("dossier/about.mustache", dossier_about),
    FILE("dossier/apart.mustache", dossier_apart),
    FILE("dossier/competence.mustache", dossier_competence),
    FILE("dossier/competences.mustache", dossier_competences),
    FILE("dossier/evidence.mustache", dossier_evidence),
    FILE("dossier/facts.mustache", dossier_facts),
    FILE("dossier/identity.mustache", dossier_identity),
    FILE("dossier/matrix.mustache", dossier_matrix),
    FILE("dossier/mobilisation.mustache", dossier_mobilisation),
    FILE("dossier/opinion.mustache", dossier_opinion),
    FILE("dossier/page.mustache", dossier_page),
    FILE("dossier/remarks.mustache", dossier_remarks),
    FILE("dossier/review.mustache", dossier_review),
    FILE("dossier/situations.mustache", dossier_situations),
    FILE("dossier/timeline.mustache", dossier_timeline),
    FILE("jury/evidence.mustache", jury_evidence),
    FILE("jury/judgement.mustache", jury_judgement),
    FILE("jury/judgements.mustache", jury_judgements),
    FILE("jury/page.mustache", jury_page),
    FILE("jury/jury.css", jury_css),
    FILE("jury/jury.js", jury_js),
    FILE("review/block.mustache", review_block),
    FILE("review/buttons.mustache", review_buttons),
    FILE("review/dialog.mustache", review_dialog),
    FILE("review/evidence.mustache", review_evidence),
    FILE("review/held.mustache", review_held),
    FILE("review/opinions.mustache", review_opinions),
    FILE("review/page.mustache", review_page),
    FILE("review/situations.mustache", review_situations),
    FILE("review/thread.mustache", review_thread),
    FILE("review/review.css", review_css),
    FILE("review/desk.js", review_desk),
    FILE("review/review.js", review_js),
    FILE("rules/page.mustache", rules_page),
    FILE("rules/rule.mustache", rules_rule),
    FILE("suivi/changes.mustache", suivi_changes),
    FILE("suivi/page.mustache", suivi_page),
    FILE("text/block.mustache", text_block),
    FILE("text/line.mustache", text_line),
    FILE("text/link.mustache", text_link),
    FILE("text/title.mustache", text_title),
};

size_t miroir_template_count(void) { return sizeof files / sizeof files[0]; }

struct miroir_template miroir_template_at(size_t index) { return files[index]; }
