// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, from the ground up. A room imports only rooms listed before it;
// SwiftPM does not enforce that for reachable modules, so TidyTests reads the import lines.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "Wijzer",
  products: [.executable(name: "wijzer", targets: ["wijzer"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // Ground: module maps of system libraries.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLinux"),

    // Words.
    room("Diagnostics"),
    room("Markdown", ["CCmark", "Diagnostics"]),
    room("Model", ["CSodium", "Diagnostics", "Markdown"]),

    // Crafts.
    room("Decisions", ["Diagnostics", "Markdown", "Model"]),
    room("Quantities", ["Model"]),
    room("Language", ["CStemmer"]),
    room("Figures"),
    room("Datasets", ["Diagnostics", "Model"]),

    // Stages: none imports another.
    room("Loading", ["Diagnostics", "Markdown", "Model", yams]),
    room(
      "Checking", ["Diagnostics", "Markdown", "Model", "Decisions", "Quantities", "Language"]),
    room(
      "Planning", ["Diagnostics", "Markdown", "Model", "Decisions", "Figures", "Datasets"]),
    room("Rendering", ["Diagnostics", "Model", mustache]),
    room("Publishing", ["CLinux", "Model"]),

    // Roof.
    room(
      "Pipeline",
      [
        "Datasets", "Diagnostics", "Model", "Decisions", "Loading", "Checking", "Planning",
        "Rendering", "Publishing",
      ]),
    .executableTarget(
      name: "wijzer",
      dependencies: [
        "Diagnostics", "Markdown", "Model", "Decisions", "Loading", "Publishing", "Pipeline",
        argumentParser,
      ],
      swiftSettings: strict),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("Checking", ["Checking", "Diagnostics", "Model"]),
    tests("Datasets", ["Datasets", "Diagnostics", "Markdown", "Model"]),
    tests("Diagnostics", ["Diagnostics"]),
    tests("Decisions", ["Decisions", "Diagnostics", "Markdown", "Model"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Decisions", "Diagnostics", "Loading", "Model", "Pipeline", "TestSupport", "wijzer",
      ], swiftSettings: strict),
    tests("Figures", ["Figures"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["TestSupport", "wijzer"],
      exclude: ["README.md", "Sites", "Templates"], swiftSettings: strict),
    tests("Handbook", ["Checking", "Decisions", "Diagnostics", "Loading", "Model", "Pipeline"]),
    tests("Language", ["Language"]),
    tests("Loading", ["Diagnostics", "Loading", "Markdown", "Model"]),
    tests("Markdown", ["Diagnostics", "Markdown"]),
    tests("Model", ["Model"]),
    tests("Planning", ["Planning"]),
    .executableTarget(
      name: "PublishingProbe", dependencies: ["Model", "Publishing"],
      path: "Tests/PublishingProbe", swiftSettings: strict),
    tests("Publishing", ["Model", "Publishing", "PublishingProbe", "wijzer"]),
    tests("Quantities", ["Model", "Quantities"]),
    tests("Tidy", []),
  ]
)
