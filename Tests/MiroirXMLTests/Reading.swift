import Miroir
import MiroirFolder
import MiroirXML

/// Reads a portfolio's text.
func read(_ text: String) -> SourceDocument { read(Array(text.utf8)) }

/// Reads a portfolio's bytes.
func read(_ bytes: [UInt8]) -> SourceDocument {
  SourceDocument(reading: bytes, at: "portfolio.xml", grammar: Library.portfolio)
}

extension SourceDocument {
  var faults: [Fault] { issues.map(\.fault) }
}

/// A portfolio with that presentation.
func portfolio(_ presentation: String) -> String {
  """
  <portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011">
    <presentation>\(presentation)</presentation>
  </portfolio>
  """
}
