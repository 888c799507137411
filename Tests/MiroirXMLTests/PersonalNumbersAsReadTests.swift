import Testing
import TestSupport

@testable import Miroir

/// However it is written, a personal datum is the one that whoever reads the text sees.
@Suite struct PersonalNumbersAsReadTests {
  @Test(arguments: 1...20)
  func aDatumIsFoundHoweverItIsWritten(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      var written = "<texte titre=\"a &amp; b\"><!-- é 01 44 55 66 77 -->"
      var offsets: [Int] = [written.utf8.count - "01 44 55 66 77 -->".utf8.count]
      for (text, isDatum) in [
        ("Avant\u{A0}: ", false), ("06 12 34 56 78", true), (", et ", false),
        ("j.martin@mairie.fr", true), (" après", false),
      ] {
        for (index, scalar) in text.unicodeScalars.enumerated() {
          let (before, form) = Self.form(of: scalar, using: &generator)
          if isDatum, index == 0 { offsets.append(written.utf8.count + before) }
          written += form
        }
      }
      let document = read(written + "</texte>")
      let marks = document.personalMarks
      #expect(marks.map(\.kind) == [.telephone, .telephone, .mailbox], "seed \(seed): \(written)")
      #expect(marks.map(\.offset) == offsets, "seed \(seed): \(written)")
    }
  }

  /// One way of writing a character, and after how many bytes it begins.
  private static func form(
    of scalar: Unicode.Scalar, using generator: inout SeededGenerator
  ) -> (Int, String) {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: (0, "&#\(scalar.value);")
    case 1: (0, "&#x\(String(scalar.value, radix: 16));")
    case 2: (9, "<![CDATA[\(scalar)]]>")
    case 3: (9, "<!--é-->\(scalar)")
    case 4: (6, "<?a ?>\(scalar)")
    default: (0, String(scalar))
    }
  }
}
