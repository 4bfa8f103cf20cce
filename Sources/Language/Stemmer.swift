import CStemmer

/// One handle of libstemmer for Dutch.
///
/// A handle holds the word it last worked on, so it has one owner: it cannot be copied, and whoever
/// needs stems makes a handle of its own, which takes a tenth of a microsecond.
struct Stemmer: ~Copyable {
  private let handle: OpaquePointer

  init() {
    // Since version 3 "dutch" is another algorithm, that of Kraaij and Pohlmann, and Porter's, which
    // the tables here mend, has a name of its own.
    guard let handle = sb_stemmer_new("dutch_porter", nil) ?? sb_stemmer_new("dutch", nil) else {
      preconditionFailure("libstemmer has no Dutch, or there is no memory")
    }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a folded word; some last letters may be other than in the word itself.
  borrowing func stem(_ letters: [UInt8]) -> [UInt8] {
    guard let stem = sb_stemmer_stem(handle, letters, Int32(letters.count)) else {
      preconditionFailure("there is no memory for a stem")
    }
    return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
  }
}
