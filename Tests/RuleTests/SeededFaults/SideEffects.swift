import Miroir

/// Why other rules speak when a rule's fault is planted.
enum SideEffects {
  /// Whoever adds a rule that speaks beside others says why here, or mends the one that shouldn't.
  static let reasons: [Rule.ID: String] = {
    let malformed = "hors du XML bien formé, chaque balise est signalée pour elle-même"
    let copied = "ce qui est écrit deux fois se répète, fautes de l’original comprises"
    let unnamed = "rien ne déclare plus le fichier"
    let emptied = "ce qui n’était que là n’est plus nulle part"
    return [
      "xml-mal-forme": malformed, "esperluette-nue": malformed, "inferieur-nu": malformed,
      "guillemets-typographiques": malformed, "guillemet-oublie": malformed,
      "entite-inconnue": malformed, "balise-non-fermee": malformed, "doctype": malformed,
      "attribut-inconnu": "l’attribut mal nommé était obligatoire",
      "identifiant-double": copied, "mobilisation-double": copied,
      "identifiant-nominatif": "les annotations nomment le portfolio comme avant",
      "identifiant-reserve": "on citait l’ancien nom",
      "plus-recent-que-miroir":
        "dans une version plus récente, un nom inconnu ne passe plus pour une faute de frappe",
      "competence-inconnue": "la compétence d’avant n’est plus mobilisée",
      "competence-d-une-version-remplacee": "la compétence d’avant n’est plus mobilisée",
      "code-publie-change": "le complément ajoute une compétence au référentiel du portfolio",
      "competence-sans-situation": emptied, "competence-sans-preuve": emptied,
      "situation-sans-mobilisation": emptied, "preuves-d-une-seule-situation": emptied,
      "situation-sans-preuve": emptied, "analyse-absente": emptied,
      "preuve-inconnue": "\(unnamed), et les renvois à cette preuve ne mènent plus à rien",
      "fichier-introuvable": unnamed, "fichier-hors-du-dossier": unnamed,
      "fichier-et-lien": "le lien ajouté n’a pas de date de consultation",
      "fichier-partage": "le fichier partagé est une image",
      "date-apres-session": "d’autres dates se comparent à celle qui a changé",
      "autorisation-non-precisee": "la licence de la preuve est libre",
      "justification-recopiee": "la preuve citée avant ne l’est plus",
    ]
  }()
}
