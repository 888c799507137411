extension Sequence {
  /// Each element whose key was met before, with the first that had it.
  func repetitions<Key: Hashable>(
    of key: (Element) -> Key?
  ) -> [(first: Element, second: Element)] {
    var firsts: [Key: Element] = [:]
    var pairs: [(first: Element, second: Element)] = []
    for element in self {
      guard let key = key(element) else { continue }
      if let first = firsts[key] {
        pairs.append((first, element))
      } else {
        firsts[key] = element
      }
    }
    return pairs
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  var withoutRepeats: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
