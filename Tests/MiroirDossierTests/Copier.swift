import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// A folder that was read, whose review copy can be made with its portfolio or its remarks changed.
struct Copier {
  private let folder: URL
  private let contents: FolderContents

  /// Reads a folder, as `miroir review` does.
  init(_ folder: URL) throws {
    self.folder = folder
    let contents = try FolderContents(at: folder.path)
    let evidence = PortfolioFolder(reading: contents).evidenceForReview
    self.contents = try contents.examining(evidence, at: folder.path)
  }

  /// The copy of the folder, of another portfolio, or of one with other files of annotations.
  func copy(
    _ portfolio: String? = nil, annotated annotations: [String]? = nil
  ) throws -> ReviewCopy {
    var contents = contents
    if let portfolio { contents.portfolio = Array(portfolio.utf8) }
    if let annotations {
      contents.annotations = annotations.enumerated().map { index, text in
        (FilePath("annotations/\(index).xml"), Array(text.utf8))
      }
    }
    let check = Check(
      path: "portfolio", folder: PortfolioFolder(reading: contents), isFinal: false)
    return try #require(ReviewCopy(of: check, version: contents.portfolioDigest))
  }

  /// The bytes of the files that a copy includes.
  func bytes(of copy: ReviewCopy) throws -> [FilePath: [UInt8]] {
    try contents.bytes(of: copy.includedFiles, at: folder.path)
  }
}

extension ReviewCopy {
  /// A file of remarks of every kind on it: one for each text and each place, two whose passage isn't
  /// there, answers, an opinion and a proposal.
  var remarks: [String] {
    let anchors =
      text.blocks.flatMap { block -> [Anchor?] in
        let count = block.text.unicodeScalars.count
        return [
          try? Anchor(quoting: 0..<min(count, 12), of: block.address, in: text),
          try? Anchor(wholeOf: block.address, in: text),
        ]
      } + Set(text.blocks.compactMap(\.parent)).sorted().map { try? Anchor(wholeOf: $0, in: text) }
    let found = anchors.compactMap(\.self).enumerated().map { index, anchor in
      anchor.element("n-\(index)", version: text.version)
    }
    var gone = Anchor(
      address: "nulle-part",
      quote: Anchor.Quote(exact: "Rien de tel nulle part", prefix: "", suffix: "", start: 0),
      blockDigest: text.version, versionDigest: text.version)
    let lost = gone.element("n-perdue", version: text.version)
    gone.quote = nil
    let code = portfolio.mobilisations.compactMap(\.competence).first?.text ?? "X"
    let address = text.blocks.first?.address.text ?? ""
    return [
      """
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="\(id)">
      <auteur role="referent">Camille &amp; Noé</auteur>
      \(found.joined())\(lost)
      <reponse id="r-1" a="n-0" date="2026-03-02T10:15:00Z"><texte>Oui.</texte></reponse>
      <reponse id="r-2" a="ailleurs" date="2026-03-02T10:15:00Z"><texte>Non.</texte></reponse>
      <etat id="e-1" de="n-0" valeur="traitee" date="2026-03-03T10:15:00Z"/>
      <avis id="a-1" competence="\(code)" valeur="en-cours" date="2026-03-02T10:15:00Z">
      <raison>Une raison.</raison></avis>
      <proposition id="p-1" competence="\(code)" valeur="favorable" appuis="\(address)"
      date="2026-03-02T10:15:00Z"><raison>Une raison.</raison></proposition>
      </annotations>
      """
    ]
  }
}

extension AnchoredText.Block {
  /// The place it is a part of.
  fileprivate var parent: Address? {
    address.text.lastIndex(of: "/").map { Address(String(address.text[..<$0])) }
  }
}

extension Anchor {
  fileprivate func element(_ id: String, version: SHA256Digest) -> String {
    let words = quote.map { quote in
      """
      <avant>\(quote.prefix.escaped)</avant><citation>\(quote.exact.escaped)</citation>\
      <apres>\(quote.suffix.escaped)</apres>
      """
    }
    return """
      <annotation id="\(id)" vers="\(address)" motif="question" date="2026-03-02T10:15:00Z">
      <passage version="\(version.prefixed)" bloc="\(blockDigest.prefixed)"
      debut="\(quote?.start ?? 0)">\(words ?? "")</passage><texte>Une remarque.

      Et une autre.</texte></annotation>
      """
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
