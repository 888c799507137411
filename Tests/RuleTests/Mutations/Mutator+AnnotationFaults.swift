@testable import Miroir
import MiroirFolder
import TestSupport

/// Faults in a file of annotations, added to the folder.
extension Mutator {
  static let annotationFaults: [Kind] = [
    { $0.annotations("role-absent", $0.opinion, by: "", at: "<annotations") },
    {
      $0.annotations(
        "annotateur-candidat", $0.opinion, by: "<auteur role=\"tuteur\">\($0.candidate)</auteur>",
        at: "<auteur")
    },
    {
      $0.annotations(
        "annotation-d-un-autre-portfolio", $0.opinion, on: "p-00a4f2", at: "<annotations")
    },
    {
      $0.annotations(
        "notes-privees-dans-le-dossier", $0.opinion, privately: true, at: "<annotations")
    },
    {
      $0.annotations(
        "annotation-double", $0.remark() + $0.remark(motive: "suggestion"),
        at: $0.remark(motive: "suggestion"))
    },
    {
      $0.annotations(
        "proposition-sans-referent", $0.judgement("proposition", "favorable"), at: "<proposition")
    },
    {
      $0.annotations(
        "avis-sur-competence-inconnue", $0.judgement("avis", "en-cours", of: "Z9.9"), at: "<avis")
    },
    {
      // What can't be read may be what is annotated.
      guard $0.isSound else { return nil }
      return $0.annotations(
        "annotation-sans-cible", $0.remark(on: "zzz/contexte"), at: "<annotation ")
    },
    {
      guard let version = $0.version else { return nil }
      return $0.annotations(
        "passage-introuvable", $0.remark(quoting: "zzz yyy xxx", in: version), at: "<annotation ")
    },
    {
      guard let words = $0.words else { return nil }
      let version = "sha256:" + String(repeating: "0", count: 64)
      return $0.annotations(
        "version-annotee-absente", $0.remark(quoting: words, in: version), at: "<annotation ")
    },
    {
      $0.annotations(
        "reponse-sans-annotation",
        #"<reponse id="s1" a="zzz" date="2026-03-03T08:00:00Z"><texte>Oui.</texte></reponse>"#,
        at: "<reponse")
    },
    { $0.annotations("question-ouverte", $0.remark(motive: "question"), at: "<annotation ") },
  ]

  /// A file of annotations besides.
  private func annotations(
    _ rule: Rule.ID, _ entries: String,
    by author: String = #"<auteur role="tuteur">Ève Semé</auteur>"#,
    on portfolio: String? = nil, privately isPrivate: Bool = false, at place: String
  ) -> Mutation? {
    guard let id = portfolio ?? portfolioID else { return nil }
    let text = """
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="\(id)"\
      \(isPrivate ? " portee=\"privee\"" : "")>
        \(author)
        \(entries)
      </annotations>
      """
    let path: FilePath = "annotations/seme.xml"
    return Mutation(
      what: "annotations for \(rule)", edits: [], folder: [.bytes(file: path, Array(text.utf8))],
      law: .reported([rule], at: [.other(path, place)]))
  }

  private var portfolioID: String? { base.elements[0].element.attribute("id") }

  private var candidate: String {
    ["prenom", "nom"].compactMap { name in
      base.elements.first { $0.name == name }?.element.text
    }.joined(separator: " ")
  }

  private var competence: String { base.referentiel?.competences.first?.code.text ?? "" }

  private var opinion: String { judgement("avis", "en-cours") }

  private func judgement(_ name: String, _ value: String, of code: String? = nil) -> String {
    """
    <\(name) id="s1" competence="\(code ?? competence)" valeur="\(value)" \
    visibilite="candidat-et-jury" date="2026-03-05T08:00:00Z"><raison>Semé.</raison></\(name)>
    """
  }

  private var situation: MutationBase.Part? { base.elements.first { $0.name == "situation" } }

  /// The first situation's context.
  private var address: String { "\(situation?.element.attribute("id") ?? "")/contexte" }

  /// A version that was annotated and is there.
  private var version: String? {
    base.contents.versions.first?.path.annotatedVersion?.prefixed
  }

  /// The first words of the first situation's context.
  private var words: String? {
    let text = situation.flatMap { children(of: $0, named: "contexte").first }?.element.text
    return text?.split { " \n".contains($0) }.prefix(8).joined(separator: " ")
  }

  private func remark(
    on address: String? = nil, motive: String = "commentaire", quoting words: String? = nil,
    in version: String = ""
  ) -> String {
    let block = "sha256:" + String(repeating: "0", count: 64)
    let passage = words.map { words in
      """
      <passage version="\(version)" bloc="\(block)" debut="0"><avant></avant>\
      <citation>\(words)</citation><apres></apres></passage>
      """
    }
    return """
      <annotation id="s1" vers="\(address ?? self.address)" motif="\(motive)" \
      date="2026-03-02T10:15:00Z">\(passage ?? "")<texte>Semé.</texte></annotation>
      """
  }
}
