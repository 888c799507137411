/// Files of annotations made from Web Annotations: one for each person, ready to be merged.
public struct WebAnnotationImport: Sendable {
  /// The files' bytes, in the order in which their authors first come.
  public private(set) var files: [(annotator: Annotator, bytes: [UInt8])] = []

  /// Makes the files; whatever isn't as ours are written is refused, with its place.
  public init(_ json: JSONValue, on portfolio: Identifier) throws(WebAnnotationRefusal) {
    let entries = try WebAnnotationReader(portfolio: portfolio).entries(json)
    guard !entries.isEmpty else { throw .notAnnotations }
    var groups: [(annotator: Annotator, elements: [SourceElement])] = []
    for (annotator, element) in entries {
      if let index = groups.firstIndex(where: { $0.annotator.isSame(as: annotator) }) {
        groups[index].elements.append(element)
      } else {
        groups.append((annotator, [element]))
      }
    }
    files = groups.map { group in
      (
        group.annotator,
        Array(
          group.elements.document(AnnotationHead(annotator: group.annotator, portfolio: portfolio))
            .utf8)
      )
    }
  }

  /// Refuses a file that its grammar finds fault with: some value isn't one that ours have.
  public static func check(_ document: SourceDocument) throws(WebAnnotationRefusal) {
    guard let issue = document.issues.first else { return }
    let entry = document.root?.children.last { $0.offset <= issue.offset }
    throw .badEntry(entry?.attribute("id"))
  }
}

/// Why Web Annotations aren't taken.
public enum WebAnnotationRefusal: Error, Hashable {
  /// The file isn't JSON.
  case notJSON
  /// It holds no annotation.
  case notAnnotations
  /// Some are on another page, which isn't here.
  case pageElsewhere
  /// The annotation of that number lacks something, or it isn't what it should be.
  case missing(String, Int)
  /// Something in the annotation of that number can't be kept.
  case badValue(String, Int)
  /// The annotation of that number is about that, which isn't the portfolio.
  case otherPortfolio(String, Int)
  /// A value of that entry isn't one that ours have.
  case badEntry(String?)

  /// What is so.
  public var message: Phrase {
    switch self {
    case .notJSON: Phrase(fr: "ce n'est pas du JSON", en: "this isn't JSON")
    case .notAnnotations:
      Phrase(
        fr: "ce n'est pas une collection d'annotations du Web",
        en: "this is no collection of Web Annotations")
    case .pageElsewhere:
      Phrase(
        fr: "la suite de la collection est ailleurs (next)",
        en: "the rest of the collection is elsewhere (next)")
    case .missing(let key, let number):
      Phrase(
        fr: "annotation \(number) : « \(key) » manque, ou n'est pas ce que Miroir écrit",
        en: "annotation \(number): '\(key)' is missing, or isn't what Miroir writes")
    case .badValue(let key, let number):
      Phrase(
        fr: "annotation \(number) : « \(key) » contient un caractère que XML n'admet pas",
        en: "annotation \(number): '\(key)' holds a character that XML doesn't admit")
    case .otherPortfolio(let name, let number):
      Phrase(
        fr: "annotation \(number) : elle porte sur autre chose que ce portfolio (« \(name) »)",
        en: "annotation \(number): it is about something else than this portfolio ('\(name)')")
    case .badEntry(let id?):
      Phrase(
        fr: "annotation « \(id) » : une de ses valeurs n'est pas de celles qu'admet Miroir",
        en: "annotation '\(id)': one of its values isn't of those that Miroir admits")
    case .badEntry(nil):
      Phrase(
        fr: "une valeur n'est pas de celles qu'admet Miroir",
        en: "a value isn't of those that Miroir admits")
    }
  }
}
