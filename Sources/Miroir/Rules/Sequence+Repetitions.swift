extension Sequence {
  /// Each element whose key was met before, with the first that had it.
  func repetitions<Key: Hashable>(
    of key: (Element) -> Key?
  ) -> [(first: Element, second: Element)] {
    let elements = Array(self)
    guard elements.count > 1 else { return [] }
    // Two are most often all there are: comparing them takes less than keeping one to look it up.
    if elements.count == 2 {
      guard let one = key(elements[0]), one == key(elements[1]) else { return [] }
      return [(elements[0], elements[1])]
    }
    var firsts: [Key: Int] = [:]
    firsts.reserveCapacity(elements.count)
    var pairs: [(first: Element, second: Element)] = []
    for (index, element) in elements.enumerated() {
      guard let key = key(element) else { continue }
      if let first = firsts[key] {
        pairs.append((elements[first], element))
      } else {
        firsts[key] = index
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
