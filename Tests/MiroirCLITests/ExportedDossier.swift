import Foundation
import TestSupport
import Testing

/// A dossier that the built command exported as a draft, as long as the value lives.
struct ExportedDossier {
  /// The samples that a draft can be made of: `refuse` has errors.
  static let samples = Project.samples.filter { $0 != "refuse" }

  /// What a dossier can be made of: the samples, and what is only written here.
  static let names = samples + ["everything", "nothing"]

  private let place: TemporaryFolder

  /// Where it is.
  var folder: URL { place.url.appending(path: "dossier") }

  /// The file of its data.
  var file: URL { folder.appending(path: "dossier.json") }

  /// Its data, as they are written.
  var text: String {
    get throws { try String(contentsOf: file, encoding: .utf8) }
  }

  /// Its data, as somebody else's program would read them.
  var object: [String: Any] {
    get throws {
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }
  }

  /// Exports one of the ``names``.
  init(_ name: String) throws {
    place = try TemporaryFolder()
    var portfolio = Project.sample(name)
    if let text = ["everything": Self.everything, "nothing": Self.nothing][name] {
      portfolio = place.url.appending(path: name)
      try place.write(text.utf8, to: "\(name)/portfolio.xml")
      try place.write(Self.annotations.utf8, to: "\(name)/annotations/referent-1.xml")
      try place.write("<p>Une page</p>".utf8, to: "\(name)/preuves/100 %.html")
    }
    let run = try miroir("export", portfolio.path, "-o", folder.path, "--draft")
    try #require(run.status == 0, "\(run.output)\(run.errors)")
  }

  private static let nothing = """
    <portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="c2i2forcom-2013"/>
    """

  /// What no sample has.
  private static let everything = """
    <portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr" id="p-1"
      referentiel="c2i2e-2010">
      <candidat>
        <identifiant type="etudiant">1234</identifiant><identifiant>
          AB   12</identifiant>
        <formation/>
      </candidat>
      <droits auteur="A.  Duret" licence="CC-BY-4.0">Sauf les <em>captures</em>.</droits>
      <presentation xml:lang="en">
        Plain, <em>stressed, <fort>both</fort></em>, 2<exp>e</exp>, <citation xml:lang="fr">ici</citation>.

        <liste><item><lien href="https://example.org/">A page</lien></item>
        <item><lien href="javascript:alert(1)">no page</lien></item></liste>
        <bloc-citation source="A book">See <renvoi vers="page">the page</renvoi>.</bloc-citation>
      </presentation>
      <preuves>
        <preuve id="page" fichier="preuves/100 %.html">
          <droits>Une stagiaire.</droits>
          <donnees-personnelles>Aucune.</donnees-personnelles>
          <usage-ia etat="correction-linguistique"/>
        </preuve>
        <preuve id="lien" lien="javascript:alert(1)" consulte-le="2026-01-02"
          empreinte="sha256:\(zeros)"/>
      </preuves>
      <situations><situation id="s"><analyse/><mobilisation competence="A.1-1"/></situation></situations>
      <extensions><autre xmlns="urn:autre"/></extensions>
    </portfolio>
    """

  /// What a référent annotated in it.
  private static let annotations = """
    <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="p-1">
      <auteur role="referent">Paul Vidal</auteur>
      <annotation id="a1" vers="presentation" motif="question" visibilite="candidat-et-jury"
        date="2026-03-02T10:15:00Z">
        <passage version="sha256:\(zeros)" bloc="sha256:\(zeros)" debut="0"><avant/>
          <citation>Plain</citation><apres>, stressed, both</apres></passage>
        <texte>Where?</texte></annotation>
      <annotation id="a2" vers="page" visibilite="candidat-et-jury" date="2026-03-02T10:15:00Z">
        <texte>Seen.</texte></annotation>
      <annotation id="a3" vers="ailleurs" visibilite="candidat-et-jury" date="2026-03-02T10:15:00Z">
        <texte>Lost.</texte></annotation>
      <annotation id="a4" vers="page" date="2026-03-02T10:15:00Z"><texte>Between us.</texte></annotation>
      <reponse id="r1" a="a1" date="2026-03-03T10:15:00Z"><texte>Here.</texte></reponse>
      <etat id="e1" de="a1" valeur="close" date="2026-03-04T10:15:00Z"/>
      <avis id="v1" competence="A.1-1" valeur="en-cours" visibilite="candidat-et-jury"
        date="2026-03-05T10:15:00Z"><raison>So far.</raison></avis>
      <proposition id="p1" competence="A.1-1" valeur="a-examiner" visibilite="candidat-et-jury"
        appuis="s/A.1-1 page" date="2026-03-05T10:15:00Z"><raison>To be seen.</raison></proposition>
    </annotations>
    """

  /// A digest's digits.
  static let zeros = String(repeating: "0", count: 64)
}
