private import Glibc
import Miroir

/// What fuzzing begins with: the documents of the rules' examples, and a dictionary.
enum Seeds {
  static func write(to folder: String) {
    for rule in Rule.all {
      for (index, example) in rule.examples.enumerated() {
        for document in ExampleFolder.base.applying(example).documents
        where document.bytes != base[document.path] {
          write(document.bytes, to: "\(folder)/\(rule.id)-\(index).xml")
        }
      }
    }
    write(Array(dictionary.utf8), to: "\(folder)/../dictionary.txt")
  }

  private static let base = Dictionary(
    uniqueKeysWithValues: ExampleFolder.base.documents.map { ($0.path, $0.bytes) })

  /// What XML is made of, and the words of portfolios.
  private static var dictionary: String {
    let markup = [
      "<", ">", "</", "/>", "=\"", "\"", "'", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
      "<?xml ", "<!DOCTYPE ", "&amp;", "&lt;", "&#", "&#x", ";", "&nbsp;", "&", " xmlns=\"",
      "xmlns:", "xml:lang=\"", "urn:miroir:portfolio:1", "urn:miroir:referentiel:1",
      "encoding=\"", "version=\"1.0\"", "ISO-8859-1", "“", "”", "« ", " »", "’", "é", "\r\n",
      "2026-01-20", "20/01/2026", "2026-02-30", "../", "E1.1",
    ]
    let elements = BuiltIn.portfolio.elementNames + BuiltIn.referentiel.elementNames
    let tags = elements.flatMap { ["<\($0)>", "</\($0)>", "<\($0) "] }
    let attributes = BuiltIn.attributeNames.map { " \($0)=\"" }
    return (markup + tags + attributes + BuiltIn.words)
      .map { "\"\($0.dictionaryEscaped)\"\n" }.joined()
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fatalError("\(path) can't be written") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

extension String {
  /// As libFuzzer reads it: a backslash before quotes and backslashes, `\xAB` for what isn't ASCII.
  fileprivate var dictionaryEscaped: String {
    utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
