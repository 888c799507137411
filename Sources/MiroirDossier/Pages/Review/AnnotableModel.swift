import Miroir

/// A text of the candidate's that can be annotated, with what was annotated there.
struct AnnotableModel {
  var anchor: String
  var label: String
  var text: TextModel
  /// One, unless the place has no name.
  var targets: [Target]
  var threads: [ThreadModel]

  /// What the script needs to anchor a remark: it computes nothing but where words are chosen.
  struct Target {
    var address: String
    var digest: String
    /// Where this text begins in that of the address, in code points.
    var start: Int
    /// The whole text of the address, letter for letter; nothing where no words are to be chosen.
    var words: String
    /// What the place is called.
    var name: String
    var annotate: String
  }
}

/// A situation, a mobilisation, a piece of evidence or the closing review as a whole.
struct PlaceModel {
  /// One, unless the place has no name or nothing stands there.
  var targets: [AnnotableModel.Target]
  var threads: [ThreadModel]
}

/// Lays out texts and places with what was annotated there.
struct Annotables {
  let words: PageWords
  private let text: AnchoredText
  private let starts: [Int: Int]
  private let names: [Int: String]
  private let threads: [Address: [AnnotationBook.Thread]]
  /// The threads that stand at no place of the portfolio.
  let lost: [ThreadModel]

  init(_ copy: ReviewCopy, _ words: PageWords) {
    self.words = words
    text = copy.text
    starts = copy.portfolio.anchoredStarts
    names = copy.portfolio.partNames
    let found = Dictionary(grouping: copy.annotations.threads, by: \.place)
    threads = found.reduce(into: [:]) { threads, pair in
      if let address = pair.key { threads[address] = pair.value }
    }
    lost = (found[nil] ?? []).map { ThreadModel($0, words) }
  }

  /// A text under what it is; `around` is what it belongs to.
  func field(_ labelled: LabelledBlock, in around: String = "")
    -> AnnotableModel
  {
    let block = labelled.block
    let label = words(labelled.label)
    let address = block.place.address
    let start = starts[block.place.offset] ?? 0
    let here = address.map { threads(at: $0, from: start, block) } ?? []
    let marks = here.compactMap(\.markedRange)
    return AnnotableModel(
      anchor: anchor(of: block.place), label: label,
      text: TextModel(words.richText(block).marking(marks, from: start)),
      targets: target(
        address.flatMap { text[$0] }, start: start,
        name: [label, around].filter { !$0.isEmpty }.joined(separator: " — "),
        Phrase(fr: "Annoter", en: "Annotate")),
      threads: here.map { ThreadModel($0, words) })
  }

  /// What the page calls a place: two parts may have one address, as long as that isn't mended.
  func anchor(of place: Place) -> String { names[place.offset] ?? place.address?.text ?? "" }

  /// A place as a whole, with what was said of its title.
  func place(_ place: Place, name: String) -> PlaceModel {
    guard let address = place.address else { return PlaceModel(targets: [], threads: []) }
    let whole = text.whole(at: address)
    let title = threads[Address(address.text + "/titre")] ?? []
    return PlaceModel(
      targets: target(
        whole, start: 0, name: name, Phrase(fr: "Annoter l'ensemble", en: "Annotate the whole"),
        isWhole: true),
      threads: anchor(of: place) == address.text
        ? ((threads[address] ?? []) + title).map { ThreadModel($0, words) } : [])
  }

  private func target(
    _ block: AnchoredText.Block?, start: Int, name: String, _ annotate: Phrase,
    isWhole: Bool = false
  ) -> [AnnotableModel.Target] {
    block.map { block in
      [
        AnnotableModel.Target(
          address: block.address.text, digest: block.digest.prefixed, start: start,
          words: isWhole ? "" : block.text, name: name, annotate: words(annotate))
      ]
    } ?? []
  }

  /// The threads of an address that stand in one of the texts it has: a remark on all of it goes
  /// with the first.
  private func threads(
    at address: Address, from start: Int, _ block: Block
  ) -> [AnnotationBook.Thread] {
    let end = start + block.text.unicodeScalars.count
    return (threads[address] ?? []).filter { thread in
      let position = thread.markedRange?.lowerBound ?? 0
      return position >= start && position <= end
    }
  }
}

extension AnnotationBook.Thread {
  /// Where it stands now; nothing when that isn't known.
  fileprivate var place: Address? {
    switch outcome {
    case .exact(let range), .moved(let range), .textChanged(let range): range.address
    case .ambiguous, .orphan: nil
    }
  }

  /// The words it is about now, where it is about some.
  fileprivate var markedRange: Range<Int>? {
    annotation.anchor?.quote == nil || place == nil ? nil : outcome.ranges.first?.range
  }
}
