private import Foundation
public import Miroir

/// A piece of evidence, its file, and where the file's copy is in the dossier.
public struct DossierEvidence: Sendable {
  /// The piece of evidence.
  public var evidence: Evidence
  /// Its file, where it has one that is there.
  public var file: File?
  /// The mobilisations that cite it, in order.
  public var citations: [Citation]

  /// A mobilisation that cites evidence, and the situation in which it stands.
  public struct Citation: Sendable {
    /// The situation.
    public var situation: Situation
    /// The mobilisation.
    public var mobilisation: Mobilisation
  }

  /// A file of evidence.
  public struct File: Sendable, Hashable {
    /// Its path in the candidate's folder.
    public var path: FilePath
    /// Its path in the dossier.
    public var copy: FilePath
    /// How many bytes it has.
    public var size: Int
    /// What it holds.
    public var content: FileContent
    /// What a page may do with it.
    public var kind: FileKind
  }
}

extension [DossierEvidence] {
  /// All the evidence of a portfolio, in order.
  init(_ portfolio: Portfolio, in folder: PortfolioFolder) {
    let entries = portfolio.evidence.map { $0.file.flatMap(folder.file) }
    var names = CopyNames()
    let citing = portfolio.situations.flatMap { situation in
      situation.mobilisations.flatMap { mobilisation in
        mobilisation.evidence.map {
          ($0, DossierEvidence.Citation(situation: situation, mobilisation: mobilisation))
        }
      }
    }
    let byEvidence = Dictionary(grouping: citing, by: \.0).mapValues { $0.map(\.1) }
    self = zip(portfolio.evidence, entries).map { evidence, entry in
      DossierEvidence(
        evidence: evidence,
        file: entry.flatMap { DossierEvidence.File($0, copy: names.name(for: $0)) },
        citations: evidence.id.flatMap { byEvidence[$0] } ?? [])
    }
  }
}

extension DossierEvidence.File {
  fileprivate init?(_ entry: FileEntry, copy: FilePath) {
    guard case .present(let size) = entry.state, let content = entry.content else { return nil }
    self.init(path: entry.path, copy: copy, size: size, content: content, kind: entry.kind)
  }
}

/// Gives each file a path in the dossier, below `preuves/`, that no other file has on any system:
/// some hold `A.pdf` and `a.pdf`, or an accent written in two ways, for the same name.
///
/// Nor does it hold what some system refuses in names, or a `%`: BagIt has it encoded in manifests
/// (RFC 8493, § 2.1.3), and the programs that read these take it in two ways.
///
/// What may hold a program gets a name that ends in `.txt`. Browsers heed the `download` of a link to
/// a server's file, not of one beside the page: they would open it there, and run its scripts.
private struct CopyNames {
  private var names: [FilePath: FilePath] = [:]
  private var taken: Set<String> = []

  mutating func name(for file: FileEntry) -> FilePath {
    let path = file.path
    if let name = names[path] { return name }
    let below = path.text.hasPrefix("preuves/") ? path.text : "preuves/" + path.text
    let plain = below.withPlainNames
    let wanted = file.kind == .active ? plain + ".txt" : plain
    var name = wanted
    var number = 2
    while !taken.insert(name.likeOthers).inserted {
      name = wanted.numbered(number)
      number += 1
    }
    names[path] = FilePath(name)
    return FilePath(name)
  }
}

extension String {
  /// The same for all the names that some system holds for one.
  fileprivate var likeOthers: String { lowercased().decomposedStringWithCanonicalMapping }

  /// The same path, each of whose names any system and any manifest can hold as it is.
  fileprivate var withPlainNames: String {
    split(separator: "/", omittingEmptySubsequences: false).map(\.plainName).joined(separator: "/")
  }

  /// With a number before the ending.
  fileprivate func numbered(_ number: Int) -> String {
    let start = lastIndex(of: "/").map(index(after:)) ?? startIndex
    guard let dot = self[start...].lastIndex(of: "."), dot > start else {
      return "\(self)-\(number)"
    }
    return "\(self[..<dot])-\(number)\(self[dot...])"
  }
}

extension Substring {
  /// The name with a hyphen for each character that can't stay.
  fileprivate var plainName: String {
    let refused = "%<>:\"|?*\\".unicodeScalars
    var scalars = String.UnicodeScalarView(
      unicodeScalars.map { scalar in
        refused.contains(scalar) || scalar.properties.generalCategory == .control ? "-" : scalar
      })
    // Windows removes what a name ends with.
    while let last = scalars.last, last == "." || last == " " { scalars.removeLast() }
    return scalars.isEmpty ? "-" : String(scalars)
  }
}
