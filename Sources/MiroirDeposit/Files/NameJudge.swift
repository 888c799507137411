package import Miroir

/// Judges the names of a deposit's files: each must be safe to make anywhere, and all of them together,
/// on systems that don't tell *É* from *é* nor a composed letter from a decomposed one.
package struct NameJudge {
  /// What was found wrong so far.
  package private(set) var faults: [DepositFault] = []
  /// The tree of names: the root is 0.
  private var nodes = [Node(name: "", kind: .implied)]
  private var places: [Place: Int] = [:]

  /// How many folders deep a file may be, and one more.
  static let deepest = 64

  /// Nothing was named yet.
  package init() {}

  /// What is wrong with the names of files that are to be put in a deposit.
  package static func faults(of paths: some Sequence<FilePath>) -> [DepositFault] {
    var judge = NameJudge()
    for path in paths { judge.add(path) }
    return judge.faults
  }

  /// Adds a file, or a folder that is listed as files are.
  package mutating func add(_ path: FilePath, isFolder: Bool = false) {
    if let fault = DepositFault(named: path) {
      faults.append(fault)
      return
    }
    var current = 0
    let parts = path.text.split(separator: "/")
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let kind: Node.Kind = isLast ? (isFolder ? .folder : .file) : .implied
      guard let next = visit(String(part), in: current, as: kind, on: path) else { return }
      current = next
    }
  }

  /// The node of a name in a folder; nothing when it can't be there, which is reported.
  private mutating func visit(
    _ name: String, in folder: Int, as kind: Node.Kind, on path: FilePath
  ) -> Int? {
    let place = Place(folder: folder, name: name.folded)
    guard let known = places[place] else {
      nodes.append(Node(name: FilePath(name), kind: kind))
      places[place] = nodes.count - 1
      return nodes.count - 1
    }
    let node = nodes[known]
    if node.name != FilePath(name) {
      faults.append(.alike(path, node.name))
      return nil
    }
    switch (node.kind, kind) {
    case (.file, .file), (.folder, .folder):
      faults.append(.twice(path))
      return nil
    case (.file, _), (_, .file):
      faults.append(.fileAndFolder(path))
      return nil
    case (.implied, .folder): nodes[known].kind = .folder
    case (_, .implied): break
    }
    return known
  }

  private struct Node {
    var name: FilePath
    var kind: Kind

    enum Kind {
      /// A file.
      case file
      /// A folder that is listed.
      case folder
      /// A folder that the path of another goes through.
      case implied
    }
  }

  private struct Place: Hashable {
    var folder: Int
    /// Compared as Swift compares texts: NFC and NFD are one.
    var name: String
  }
}

extension String {
  /// The same text for all that differ by case alone.
  fileprivate var folded: String {
    // Twice: some letters have their like only in capitals, as ſ, whose capital is S.
    uppercased().lowercased()
  }
}

extension DepositFault {
  /// What is wrong with the name of a file, by itself.
  fileprivate init?(named path: FilePath) {
    let text = path.text
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if text.isEmpty {
      self = .emptyName
    } else if text.utf8.count > 1024 || parts.count > NameJudge.deepest
      || parts.contains(where: { $0.count > 255 })
    {
      self = .longName(path)
    } else if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      self = .control(path)
    } else if text.utf8.contains(UInt8(ascii: "\\")) {
      self = .backslash(path)
    } else if parts[0].isEmpty {
      self = .absolute(path)
    } else if parts.contains(where: { $0.elementsEqual("..".utf8) }) {
      self = .outside(path)
    } else if parts.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) {
      self = .component(path)
    } else if parts.contains(where: { $0.last.map(". ".utf8.contains) == true }) {
      self = .trailing(path)
    } else if path.partsInsideFolder == nil {
      self = .drive(path)
    } else {
      return nil
    }
  }
}
