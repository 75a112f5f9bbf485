package org.onbam.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The Java files below a folder, in the order of their paths.
///
/// @param root  folder to look in
/// @param base  folder that package names count from
public record SourceTree(Path root, Path base) {

    public static final SourceTree MAIN = of("src/main/java");
    public static final SourceTree TEST = of("src/test/java");

    private static SourceTree of(String folder) {
        return new SourceTree(Path.of(folder), Path.of(folder));
    }

    /// The part of this tree that is below a package.
    SourceTree below(String packageName) {
        return new SourceTree(base.resolve(packageName.replace('.', '/')), base);
    }

    public List<JavaSource> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
            return files.stream().map(JavaSource::read).toList();
        }
    }

    /// Packages that hold at least one type, sorted; a folder with a `package-info.java` alone is none.
    List<String> packagesWithTypes() throws IOException {
        return types().map(JavaSource::file).map(this::packageOf).distinct().sorted().toList();
    }

    /// Names of the types that the files are named after.
    List<String> topLevelTypes() throws IOException {
        return types().map(source -> packageOf(source.file()) + "." + source.name()).toList();
    }

    String packageOf(Path file) {
        return base.relativize(file.getParent()).toString().replace('\\', '.').replace('/', '.');
    }

    private Stream<JavaSource> types() throws IOException {
        return files().stream().filter(source -> !source.name().endsWith("-info"));
    }
}
