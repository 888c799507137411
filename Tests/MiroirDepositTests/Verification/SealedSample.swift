import Foundation
import Miroir
import MiroirFolder
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// The deposit of a sample, in memory: its files, which a test damages and lists again.
struct SealedSample: DepositFiles {
  /// The bytes of each file, by its path in the bag.
  private var contents: [FilePath: [UInt8]] = [:]
  private let info: BagInfo
  var faults: [DepositFault] = []
  /// Files whose bytes can't be had as they were, as of an archive that was damaged.
  var altered: Set<FilePath> = []

  /// Seals the portfolio of a folder, with `added` after what its dossier is read from.
  init(
    _ folder: URL, _ language: Language = .french, session: SettingsDocument? = nil,
    theme: Theme = .none, pdf: [UInt8]? = nil
  ) throws {
    let contents = try FolderContents(at: folder.path)
    var portfolio = PortfolioFolder(
      reading: contents, session: session?.settings ?? .none)
    portfolio.take(referentiel: nil, session: session, theme: theme)
    portfolio.files = try contents.examining(portfolio.inputs, at: folder.path).files
    let check = Check(path: "portfolio", folder: portfolio, isFinal: true)
    guard let deposit = Deposit(of: check, in: language) else {
      throw ScriptError(description: "\(folder.path) is blocked")
    }
    let extra = pdf.map { [OutputFile(path: Deposit.pdfFile, content: .bytes($0))] } ?? []
    let reading = deposit.dossier.files(theme: theme, in: language) + extra
    let bag = try deposit.bag(reading: reading, from: folder.path)
    info = BagInfo(
      organization: portfolio.portfolio?.candidate?.establishment,
      identifier: portfolio.portfolio?.id?.text, date: portfolio.portfolio?.date?.text,
      agent: Deposit.agent)
    for file in bag.files { self.contents[file.path] = try file.bytes(from: folder) }
  }

  // MARK: - Damage

  /// A file of the payload, by its path from `data/`.
  subscript(payload path: FilePath) -> [UInt8]? {
    get { contents[FilePath("data/" + path.text)] }
    set { contents[FilePath("data/" + path.text)] = newValue }
  }

  /// Any file.
  subscript(path: FilePath) -> [UInt8]? {
    get { contents[path] }
    set { contents[path] = newValue }
  }

  /// Replaces a text in a file of the payload, wherever it is.
  mutating func replace(_ text: String, by other: String, in path: FilePath) {
    let old = String(decoding: self[payload: path] ?? [], as: UTF8.self)
    precondition(old.contains(text), "\(path) doesn't hold \(text)")
    self[payload: path] = Array(old.replacing(text, with: other).utf8)
  }

  /// Makes the manifests anew, as somebody would who wants the change not to be noticed; with another
  /// agent if one is given.
  mutating func listAgain(agent: String? = nil) throws {
    let payload = contents.filter { $0.key.text.hasPrefix("data/") }.map { path, bytes in
      OutputFile(path: FilePath(String(path.text.dropFirst(5))), content: .bytes(bytes))
    }
    var info = info
    if let agent { info.agent = agent }
    let bag = try Bag(payload: payload, from: ".", info: info)
    for file in bag.tagFiles { contents[file.path] = try file.bytes(from: Project.root) }
  }

  /// Makes the list of the sources anew, and has `dossier.json` give its digest.
  mutating func listSourcesAgain() throws {
    let list = try SourceList(self[payload: "sources.txt"] ?? []).unwrapped
    let old = SHA256Digest(of: self[payload: "sources.txt"] ?? [])
    let lines = list.files.map { path, digest in
      let bytes = self[payload: path]
      return "\(bytes.map { SHA256Digest(of: $0) } ?? digest)  \(path)\n"
    }
    self[payload: "sources.txt"] = Array(lines.joined().utf8)
    let new = SHA256Digest(of: self[payload: "sources.txt"] ?? [])
    replace(old.text, by: new.text, in: "dossier.json")
  }

  // MARK: - What is read

  var files: [DepositFile] {
    contents.map { DepositFile(path: $0.key, size: $0.value.count) }.sorted { $0.path < $1.path }
  }

  func read(
    _ file: DepositFile, _ body: (UnsafeRawBufferPointer) throws(FolderError) -> Void
  ) throws(FolderError) -> DepositFault? {
    let bytes = contents[file.path] ?? []
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    try body(UnsafeRawBufferPointer(copy))
    return altered.contains(file.path) ? .checksum(at: file.path) : nil
  }

  /// The files, to be written as an archive or a folder.
  var outputFiles: [OutputFile] {
    contents.map { OutputFile(path: $0.key, content: .bytes($0.value)) }
  }
}

extension OutputFile {
  fileprivate func bytes(from folder: URL) throws -> [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .copy(let path, _): Array(try Data(contentsOf: folder.appending(path: path.text)))
    case .folder: []
    }
  }
}

extension Optional {
  fileprivate var unwrapped: Wrapped {
    get throws {
      guard let self else { throw ScriptError(description: "there is nothing") }
      return self
    }
  }
}
