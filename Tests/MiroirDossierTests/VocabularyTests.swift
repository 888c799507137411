import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir
@testable import MiroirDossier

/// The sentinels' portfolio uses the whole vocabulary, and each choice it offers shows.
@Suite struct VocabularyTests {
  private static let exporter = Result { try Exporter(Sentinel.folder) }

  /// Every attribute of the vocabulary that is one of a few words, a date or a digest.
  static let choices = Library.portfolio.elements.values.sorted { $0.name < $1.name }
    .flatMap { element in element.attributes.compactMap { Choice(element.name, $0) } }

  @Test func everyElementAndEveryAttributeIsUsed() throws {
    let portfolio = try Self.exporter.get().portfolio
    let unused = Library.portfolio.elements.values.flatMap { element in
      let tags = portfolio.matches(of: /<([a-z-]+)(\s[^>]*)?>/).filter { $0.1 == element.name }
      let missing = element.attributes.map(\.name).filter { name in
        !tags.contains { $0.2?.contains(" \(name)=") == true }
      }
      return (tags.isEmpty ? [element.name] : []) + missing.map { "\(element.name)/@\($0)" }
    }
    #expect(unused == [])
  }

  /// Another value makes another page and other data: none is lost, and no two look the same.
  @Test(arguments: choices) func everyChoiceIsShown(_ choice: Choice) throws {
    let exporter = try Self.exporter.get()
    let texts = try choice.values.map { value in
      try exporter.dossier(try choice.made(value, in: exporter.portfolio)).texts()
    }
    #expect(Set(texts.map(\.html)).count == choice.values.count)
    #expect(Set(texts.map(\.json)).count == choice.values.count)
  }
}

/// An attribute that says one thing or another.
struct Choice: Sendable, CustomTestStringConvertible {
  var element: String
  var attribute: String
  var values: [String]

  var testDescription: String { "\(element)/@\(attribute)" }

  init?(_ element: String, _ attribute: AttributeDeclaration) {
    self.element = element
    self.attribute = attribute.name
    switch attribute.type {
    case .oneOf(let words): values = words
    case .date: values = ["2025-12-11", "2025-12", "2025-12-12", "2025-11"]
    case .digest: values = ["0", "1"].map { "sha256:" + String(repeating: $0, count: 64) }
    case .text, .identifier, .identifiers, .code, .codes, .version, .number, .timestamp, .rank:
      return nil
    }
  }

  /// The portfolio in which the first attribute of that name in such an element is `value`.
  func made(_ value: String, in portfolio: String) throws -> String {
    let tag = try Regex("(<\(element)\\s[^>]*?\\s?\(attribute)=\")[^\"]*")
      .matchingSemantics(.unicodeScalar)
    let match = try #require(portfolio.firstMatch(of: tag))
    let start = try #require(match.output[1].substring)
    return portfolio.replacingCharacters(in: match.range, with: start + value)
  }
}
