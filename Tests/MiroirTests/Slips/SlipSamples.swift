import Miroir

extension SlipVocabulary {
  /// The vocabulary of portfolios, as DESIGN.md §2 gives it.
  static let portfolio = SlipVocabulary(
    elements: [
      "portfolio", "candidat", "prenom", "nom", "identifiant", "etablissement", "formation",
      "session", "aides", "presentation", "preuves", "preuve", "titre", "description",
      "contribution", "alternative", "droits", "donnees-personnelles", "usage-ia", "situations",
      "situation", "contexte", "role", "actions", "initiative", "resultats", "analyse",
      "mobilisation", "justification", "savoirs", "bilan", "acquis", "limites", "transfert",
      "p", "liste", "item", "bloc-citation", "em", "fort", "exp", "lien", "citation", "renvoi",
      "extensions",
    ],
    attributes: [
      "id", "version", "referentiel", "date", "type", "statut", "modalite", "debut", "fin",
      "nature", "origine", "fichier", "lien", "consulte-le", "travail", "confidentialite",
      "empreinte", "auteur", "licence", "etat", "cadre", "competence", "competences", "intitule",
      "preuves", "auto-evaluation", "source", "href", "vers", "xml:lang",
    ],
    dateAttributes: ["date", "debut", "fin", "consulte-le"], identifierAttributes: ["id"])
}

/// A slip as a test expects it: its kind, and the bytes it is placed at.
struct ExpectedSlip: Hashable, CustomStringConvertible {
  var kind: Slip.Kind
  var offset: Int

  var description: String { "\(kind) at \(offset)" }
}

/// The slips found in a text, without their lengths and mends.
func slipsFound(in text: String) -> [ExpectedSlip] {
  Slip.all(in: Array(text.utf8), vocabulary: .portfolio).map {
    ExpectedSlip(kind: $0.kind, offset: $0.offset)
  }
}

/// A text after all the mends offered for it.
func afterMends(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let slips = Slip.all(in: bytes, vocabulary: .portfolio)
  return String(decoding: bytes.applying(slips.flatMap(\.mend)), as: UTF8.self)
}

/// The faultless excerpt in which slips are made by hand; `#` stands for the number of the half.
enum SlipExcerpt {
  static func document(_ first: String, _ second: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- R&D: a < b, <p>, "quotes" and “others” are fine here -->
    <portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr" id="p-7f3a9c"
      referentiel="c2i2ms-2011" date="2026-05-30">
      <presentation>Je m’appelle « Léa », en stage à l'<em>hôpital</em>.</presentation>
    \(first)
    \(second)
      <bilan>
        <acquis><![CDATA[R&D: a < b et <p> "ouvert"]]></acquis>
        <transfert>Ailleurs &amp; autrement, x &lt; y &#233; > z</transfert>
      </bilan>
    </portfolio>

    """
  }

  static func half(_ number: Int) -> String {
    let text = """
        <preuves>
          <preuve id="charte#" nature="production" origine="cursus"
            fichier="preuves/charte#.pdf" date="2026-01-20" travail="collectif">
            <titre>Charte d'usage de la messagerie</titre>
            <description>Ce que j'ai écrit, et "pourquoi" je l’ai écrit.</description>
            <droits auteur="L. Ferrand et une interne" licence="CC-BY-4.0"/>
            <donnees-personnelles etat="masquees">Noms masqués.</donnees-personnelles>
          </preuve>
          <preuve id="journal#" nature="trace" origine="cursus" fichier="preuves/journal#.odt"
            consulte-le="2025-12" travail="individuel">
            <titre>Journal de bord</titre>
          </preuve>
        </preuves>
        <situations>
          <situation id="messagerie#" debut="2025-10" fin="2026-01-20" cadre="stage">
            <titre>Sécuriser la messagerie</titre>
            <contexte>
              <p>Le service compte <fort>douze</fort> personnes.</p>
              <p>Il reçoit des messages de patients ; SpO2 à 92 %.</p>
            </contexte>
            <role>Stagiaire en appui à la cadre.</role>
            <actions>
              <liste>
                <item>Lire la charte et la comparer.</item>
                <item>En parler avec <em>toute</em> l'équipe.</item>
              </liste>
            </actions>
            <initiative>J'ai proposé un essai.</initiative>
            <resultats>Moins d'erreurs : trois par mois.</resultats>
            <analyse competences="D1.1 D3.1">J'ignorais le droit. J'ai lu <renvoi
              vers="charte#">la charte</renvoi>.</analyse>
            <mobilisation competence="D1.1" intitule="Respecter la législation"
              preuves="journal#" auto-evaluation="maitrisee">
              <justification>Voir la page 2.</justification>
              <savoirs>Droit des données.</savoirs>
            </mobilisation>
          </situation>
          <situation id="dossier#" cadre="formation">
            <contexte>Un cours.</contexte>
            <role>Étudiante.</role>
          </situation>
        </situations>
      """
    return text.split(separator: "#", omittingEmptySubsequences: false)
      .joined(separator: "\(number)")
  }
}
