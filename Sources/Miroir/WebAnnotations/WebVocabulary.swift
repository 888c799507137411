/// The names that a Web Annotation (W3C Recommendation of 23 February 2017) has for ours.
enum WebVocabulary {
  /// The contexts: that of the Recommendation, and the prefix of what only we say.
  static let context = JSONValue.array([
    .string("http://www.w3.org/ns/anno.jsonld"),
    .object(["miroir": "urn:miroir:annotations:1#"]),
  ])

  /// What addresses are fragments of.
  static let addresses = "urn:miroir:portfolio:1"

  /// What a remark is, by the word that documents have; the word itself is kept beside.
  static let motivations: KeyValuePairs<String, String> = [
    "commentaire": "commenting", "question": "questioning", "suggestion": "commenting",
    "correction": "editing", "encouragement": "commenting",
  ]

  /// The motivation of a remark, as far as its word is known.
  static func motivation(of word: String?) -> String {
    motivations.first { $0.key == word }?.value ?? "commenting"
  }

  /// The portfolio itself.
  static func portfolio(_ id: Identifier) -> String { "urn:miroir:portfolio:\(id)" }

  /// All that was annotated in a portfolio.
  static func collection(_ id: Identifier) -> String { "urn:miroir:annotations:\(id)" }

  /// What begins the name of every entry about a portfolio.
  static func entries(_ id: Identifier) -> String { "urn:miroir:annotation:\(id):" }

  /// The name of an entry; each later state of it has one of its own.
  static func entry(_ name: String, revision: String? = nil, on id: Identifier) -> String {
    entries(id) + name + (revision.map { ":\($0)" } ?? "")
  }

  /// What begins the name of every competence; the framework and the code follow.
  static let competences = "urn:miroir:competence:"
}
