import Miroir
import MiroirFolder
import Testing

/// What the rules make of référentiels of one's own, beyond their examples.
@Suite struct OwnReferentielTests {
  private func rules(_ edits: Example.Edit...) -> [Rule.ID] {
    edits.reduce(ExampleFolder.base) { $0.applying($1) }.diagnostics().map(\.rule)
  }

  private func edit(_ piece: String, _ other: String) -> Example.Edit {
    .replacement(file: "referentiels/local.xml", of: piece, by: other)
  }

  /// Miroir's own meet the rules, and their keys and titles agree.
  @Test(arguments: Library().identifiers)
  func aCopyOfABuiltInReferentielIsFaultless(identifier: Identifier) throws {
    let bytes = try #require(Library.file("referentiels/\(identifier).xml"))
    let copy = String(decoding: bytes, as: UTF8.self)
      .replacing("id=\"\(identifier)\"", with: "id=\"copie\"", maxReplacements: 1)
    let folder = ExampleFolder.base.applying(
      .bytes(file: "referentiels/local.xml", Array(copy.utf8)))
    #expect(folder.diagnostics().map(\.summary) == [])
  }

  /// What seems missing may be the very thing that is misspelt: it is told once.
  @Test(arguments: [
    ("<titre>Accueillir</titre>", "<tittre>Accueillir</tittre>", "element-inconnu"),
    ("<source>", "<zzz/><source>", "element-inconnu"),
    (#"<regle id="stricte">"#, #"<regle id="strict !">"#, "valeur-incorrecte"),
    (#"<domaine code="L1" competences="1">"#, #"<domaine code="L1">"#, nil),
    (#"<domaine code="L1" competences="1">"#, #"<domaine competences="1">"#, "attribut-absent"),
    ("</domaine>", #"</domaine><domaine code="L2" etat="non publié"/>"#, "valeur-incorrecte"),
    (#"sigle="Local" competences="1""#, #"competences="-1""#, "valeur-incorrecte"),
    (
      #"sigle="Local" competences="1""#, #"completude="lacune" competences="9""#,
      "valeur-incorrecte"
    ),
    (
      #"<regle id="stricte">"#, #"<regle id="stricte" validees-au-moins="1e9">"#,
      "valeur-incorrecte"
    ),
  ])
  func aFaultIsToldOnce(piece: String, other: String, rule: String?) {
    #expect(rules(edit(piece, other)) == (rule.map { [Rule.ID($0)] } ?? []))
  }

  /// A word that can't be understood may be the one that says that a part couldn't be found.
  @Test func aDoubtfulWordExcusesWhatIsMissing() {
    let total = edit(#"sigle="Local" competences="1""#, #"competences="9""#)
    let domain = edit(
      "</domaine>", #"</domaine><domaine code="L2" etat="non publié" competences="8"/>"#)
    #expect(rules(total, domain) == ["valeur-incorrecte"])
    let whole = edit(
      #"sigle="Local" competences="1""#, #"completude="lacune" competences="9""#)
    #expect(
      rules(whole, edit("<titre>Accueillir</titre>", ""), edit("<titre>Recevoir</titre>", ""))
        == ["valeur-incorrecte"])
  }

  @Test func aMisspeltTitleHidesNoOtherAbsence() {
    let found = rules(
      edit("<titre>Accueillir</titre>", "<tittre>Accueillir</tittre>"),
      edit("<titre>Recevoir</titre>", ""))
    #expect(found == ["intitule-absent", "element-inconnu"])
  }

  @Test func aMisspeltCompetenceIsNoInexactCount() {
    let found = rules(
      edit(#"<competence code="L1.1">"#, #"<compétence code="L1.1">"#),
      edit("</competence>", "</compétence>"))
    #expect(Set(found) == ["balise-accentuee"])
  }

  @Test func everyFaultOfAFileIsTold() {
    let found = rules(
      edit("</domaine>", #"</domaine><domaine code="l1" bloc="B"/>"#),
      edit("</source>", #"</source><remplace referentiel="local"/>"#),
      edit(#"sigle="Local" competences="1""#, #"sigle="Local" competences="7""#),
      edit("<titre>Accueillir</titre>", ""))
    #expect(
      Set(found) == [
        "code-double", "bloc-inconnu", "competences-absentes", "intitule-absent",
        "remplacement-en-boucle", "nombre-inexact",
      ])
  }

  /// A file that can't be read may hold the key that seems to be nobody's, or the référentiel.
  @Test func anUnreadableFileLeavesDoubts() {
    let found = rules(
      edit(#"<competence code="L1.1""#, #"<competence code="L1.1" transversal="c2i2:D9.9""#),
      .bytes(file: "referentiels/exemple.xml", []))
    #expect(found == ["xml-mal-forme"])
  }

  @Test func aRepetitionPointsAtTheFirst() throws {
    let repeated = Array(
      repeating: #"<competence code="L1.1"><titre>Encore</titre></competence>"#, count: 3)
    let folder = ExampleFolder.base.applying(edit("</domaine>", repeated.joined() + "</domaine>"))
    let found = folder.diagnostics().filter { $0.rule == "code-double" }
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.related.map(\.position.line) == [5] })
  }
}
