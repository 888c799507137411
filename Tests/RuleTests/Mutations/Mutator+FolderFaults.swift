import Foundation
@testable import Miroir
import MiroirFolder
import TestSupport

/// Changes of the folder's other documents: its référentiels, its settings, the advice set aside.
extension Mutator {
  static let folderFaults: [Kind] =
    [
      { $0.wrongSetting() }, { $0.uselessDismissal() }, { $0.frameworkTwice() },
      { $0.named(#"etat="derniere-version""#, #"etat="remplacee""#, "referentiel-remplace") },
      { $0.named(#"completude="complet""#, #"completude="lacunaire""#, "referentiel-lacunaire") },
    ]
    + frameworkFaults.map { fault in { $0.framework(fault) } }

  /// A fault in a référentiel: what is replaced by what, and where it shows.
  private struct FrameworkFault: Sendable {
    var rule: Rule.ID
    var piece: String
    var other: String
    var place: String

    init(_ rule: Rule.ID, _ piece: String, _ other: String, at place: String) {
      (self.rule, self.piece, self.other, self.place) = (rule, piece, other, place)
    }
  }

  private static let frameworkFaults = [
    FrameworkFault(
      "referentiel-usurpe", #"id="seme""#, #"id="c2i2ms-2011""#, at: "<referentiel"),
    FrameworkFault(
      "code-double", #"<competence code="S1.2">"#, #"<competence code="S1.1">"#,
      at: #"<competence code="S1.1"><titre>Orienter"#),
    FrameworkFault(
      "nombre-inexact", #"code="S1" competences="2""#, #"code="S1" competences="3""#,
      at: #"<domaine code="S1""#),
    FrameworkFault(
      "bloc-inconnu", #"<domaine code="S1""#, #"<domaine code="S1" bloc="Z""#,
      at: #"<domaine code="S1""#),
    FrameworkFault(
      "remplacement-en-boucle", "</source>", #"</source><remplace referentiel="seme"/>"#,
      at: "<remplace"),
    FrameworkFault(
      "intitule-transversal-different", #"code="S1.1""#, #"code="S1.1" transversal="c2i2:D1.1""#,
      at: #"<competence code="S1.1""#),
    FrameworkFault(
      "cle-transversale-isolee", #"code="S1.1""#, #"code="S1.1" transversal="c2i2:D9.9""#,
      at: #"<competence code="S1.1""#),
    FrameworkFault(
      "seuil-inatteignable", "</regle>",
      #"</regle><regle id="arrete" validees-au-moins="3">Trois.</regle>"#,
      at: #"<regle id="arrete""#),
    FrameworkFault(
      "seuil-sans-effet", "</regle>",
      #"</regle><regle id="arrete" validees-au-moins="1">Une.</regle>"#, at: #"<regle id="arrete""#),
    FrameworkFault(
      "complement-sans-objet", #"sigle="Semé" competences="2""#,
      #"sigle="Semé" complete="c2i2ms-2011""#, at: "<referentiel"),
    FrameworkFault(
      "code-publie-change", #"sigle="Semé" competences="2""#,
      #"sigle="Semé" complete="c2i2forcom-2013""#, at: #"<competence code="D1.1""#),
    FrameworkFault(
      "intitule-absent", "<titre>Orienter</titre>", "", at: #"<competence code="S1.2""#),
    FrameworkFault(
      "source-absente", "<source>Délibération du conseil, 3 mars 2026.</source>", "",
      at: "<referentiel"),
    FrameworkFault(
      "regle-stricte-absente", #"<regle id="stricte">Tout est validé.</regle>"#, "",
      at: "<referentiel"),
    FrameworkFault(
      "competences-absentes", "</domaine>",
      #"</domaine><domaine code="S2"><titre>Conclure</titre></domaine>"#,
      at: #"<domaine code="S2""#),
  ]

  /// A référentiel without fault, which no portfolio names.
  static let framework = #"""
    <referentiel xmlns="urn:miroir:referentiel:1" version="1.0" id="seme" sigle="Semé" competences="2">
      <titre>Un référentiel semé</titre>
      <source>Délibération du conseil, 3 mars 2026.</source>
      <regle id="stricte">Tout est validé.</regle>
      <domaine code="S1" competences="2"><titre>Recevoir</titre>
        <competence code="S1.1"><titre>Accueillir</titre></competence>
        <competence code="S1.2"><titre>Orienter</titre></competence></domaine>
    </referentiel>
    """#

  private func framework(_ fault: FrameworkFault) -> Mutation? {
    var text = Self.framework.replacing(fault.piece, with: fault.other, maxReplacements: 1)
    if fault.rule == "code-publie-change" { text = text.replacing("S1.1", with: "D1.1") }
    return document("referentiels/seme.xml", text, fault.rule, at: fault.place)
  }

  private func frameworkTwice() -> Mutation? {
    var made = document(
      "referentiels/semebis.xml", Self.framework, "referentiel-double", at: "<referentiel")
    made.folder.insert(
      .bytes(file: "referentiels/seme.xml", Array(Self.framework.utf8)), at: 0)
    return made
  }

  /// The portfolio's référentiel under another name, with that change.
  private func named(_ piece: String, _ other: String, _ rule: Rule.ID) -> Mutation? {
    guard let id = base.referentiel?.id.text,
      let framework = base.frameworkText, framework.contains(piece)
    else { return nil }
    let copy = framework.replacing(piece, with: other, maxReplacements: 1)
      .replacing("id=\"\(id)\"", with: "id=\"copie\"", maxReplacements: 1)
    let root = base.elements[0]
    var made = mutation(
      "a référentiel with \(other)", [set("referentiel", to: "copie", in: root)], rule, root)
    made.folder = [.bytes(file: "referentiels/copie.xml", Array(copy.utf8))]
    return made
  }

  private func wrongSetting() -> Mutation? {
    document(
      .settings, "[severites]\nlien-sans-dates = \"erreur\"\n", "reglage-incorrect",
      at: "lien-sans-dates")
  }

  private func uselessDismissal() -> Mutation? {
    document(
      .dismissals,
      """
      <conseils-ecartes xmlns="urn:miroir:conseils-ecartes:1" version="1.0">
        <conseil regle="preuve-inutilisee" adresse="zzz">Voulu.</conseil>
      </conseils-ecartes>
      """, "ecart-sans-effet", at: "<conseil regle")
  }

  /// A document besides.
  private func document(
    _ path: FilePath, _ text: String, _ rule: Rule.ID, at place: String
  ) -> Mutation {
    Mutation(
      what: "another \(path)", edits: [], folder: [.bytes(file: path, Array(text.utf8))],
      law: .reported([rule], at: [.other(path, place)]))
  }
}

extension MutationBase {
  /// The source of the portfolio's référentiel.
  fileprivate var frameworkText: String? {
    guard let id = referentiel?.id.text else { return nil }
    let own = contents.referentiels.first?.bytes
    if let own { return String(decoding: own, as: UTF8.self) }
    let file = Project.root.appending(path: "Schemas/referentiels/\(id).xml")
    return try? String(contentsOf: file, encoding: .utf8)
  }
}
