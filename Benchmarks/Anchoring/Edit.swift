import Miroir

/// A way of editing a text.
enum Edit: String, CaseIterable {
  case typos
  case wordsInserted = "words inserted"
  case wordsDeleted = "words deleted"
  case wordsReplaced = "words replaced"
  case sentencesInserted = "sentences inserted"
  case sentencesDeleted = "sentences deleted"
  case sentencesMoved = "sentences moved"
  case sentencesRewritten = "sentences rewritten"
  case blocksSplit = "blocks split"
  case blocksMerged = "blocks merged"
  case blocksRenamed = "blocks renamed"
  case blocksReordered = "blocks reordered"
  case typography
  case everything = "all of these"
  case targetDeleted = "target's sentence deleted"
  case targetMoved = "target's sentence moved"
  case targetRewritten = "target rewritten"
}

/// How much of a text is edited.
enum Intensity: String, CaseIterable {
  case light, medium, heavy

  /// The share of words that are touched.
  var words: Double {
    switch self {
    case .light: 0.02
    case .medium: 0.1
    case .heavy: 0.3
    }
  }

  /// The share of sentences that are touched.
  var sentences: Double { min(words, 0.2) }

  /// The share of blocks that are touched.
  var blocks: Double { words * 2 }
}

/// Edits a text, by a seeded generator.
struct Editor {
  var text: EditableText
  var intensity: Intensity
  var random: SplitMix
  /// Sentences that other texts hold, for those that are added.
  let foreign: [[String]]
  private let vocabulary: [String]

  init(
    _ text: EditableText, _ intensity: Intensity, foreign: [[String]], random: SplitMix
  ) {
    self.text = text
    self.intensity = intensity
    self.foreign = foreign
    self.random = random
    vocabulary = text.vocabulary
  }

  /// Applies `edit`; those about targets also edit all of the text, moves and blocks apart.
  mutating func apply(_ edit: Edit, targets: [Range<Int>]) {
    switch edit {
    case .typos: editWords { $0.misspell($1) }
    case .wordsInserted: editWords { editor, word in [editor.newWord(), word] }
    case .wordsDeleted: editWords { _, _ in [] }
    case .wordsReplaced: editWords { $0.replace($1) }
    case .sentencesInserted: insertSentences()
    case .sentencesDeleted: takeSentences(of: nil)
    case .sentencesMoved: moveSentences(of: nil)
    case .sentencesRewritten: rewriteSentences()
    case .blocksSplit: splitBlocks()
    case .blocksMerged: mergeBlocks()
    case .blocksRenamed: renameBlocks()
    case .blocksReordered: reorderBlocks()
    case .typography: retypeset()
    case .everything:
      editSurroundings()
      moveSentences(of: nil)
      for edit in [Edit.blocksSplit, .blocksMerged, .blocksRenamed, .blocksReordered] {
        apply(edit, targets: targets)
      }
    case .targetDeleted:
      takeSentences(of: targets)
      editSurroundings()
    case .targetMoved:
      moveSentences(of: targets)
      editSurroundings()
    case .targetRewritten:
      rewrite(targets, share: 0.4)
      editSurroundings()
    }
  }

  /// A word in four is misspelt, a word in four added, and so on, up to the share of this intensity.
  private mutating func editSurroundings() {
    editWords { editor, word in
      switch editor.random.pick([0, 1, 2, 3]) {
      case 0: editor.misspell(word)
      case 1: [editor.newWord(), word]
      case 2: []
      default: editor.replace(word)
      }
    }
    insertSentences()
    takeSentences(of: nil, share: intensity.sentences / 2)
    rewriteSentences()
  }

  mutating func newWord() -> EditableWord {
    EditableWord(text: random.pick(vocabulary), separator: " ", origin: nil)
  }

  mutating func replace(_ word: EditableWord) -> [EditableWord] {
    var new = word
    new.text = random.pick(vocabulary)
    new.isReplaced = true
    return [new]
  }

  /// Doubles, drops, changes or swaps a letter; words of one letter stay.
  private mutating func misspell(_ word: EditableWord) -> [EditableWord] {
    var letters = Array(word.text)
    let places = letters.indices.dropLast().filter {
      letters[$0].isLetter && letters[$0 + 1].isLetter
    }
    guard !places.isEmpty else { return [word] }
    let place = random.pick(Array(places))
    switch random.pick([0, 1, 2, 3]) {
    case 0: letters.insert(letters[place], at: place)
    case 1: letters.remove(at: place)
    case 2: letters[place] = random.pick(Array("aeinorstul"))
    default: letters.swapAt(place, place + 1)
    }
    var misspelt = word
    misspelt.text = String(letters)
    return [misspelt]
  }

  private mutating func editWords(_ edit: (inout Editor, EditableWord) -> [EditableWord]) {
    for index in text.blocks.indices {
      text.blocks[index].words = text.blocks[index].words.flatMap { word in
        random.chance(intensity.words) ? edit(&self, word) : [word]
      }
    }
  }
}
