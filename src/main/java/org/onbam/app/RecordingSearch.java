package org.onbam.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Finds recording files in what a person dropped: files as they are, folders to their depth by extension.
final class RecordingSearch extends SimpleFileVisitor<Path> {

    private static final List<String> EXTENSIONS = List.of(".edf", ".bdf", ".rec");

    private final CancellationToken token;
    private final Map<Path, Long> found = new LinkedHashMap<>();

    private RecordingSearch(CancellationToken token) {
        this.token = token;
    }

    /// Files and their sizes in bytes, each once, those of a folder in the order of their paths. A folder that cannot be
    /// listed is passed over: the files of the others are still wanted.
    static Map<Path, Long> find(Collection<Path> dropped, CancellationToken token) {
        RecordingSearch search = new RecordingSearch(token);
        for (Path path : dropped) {
            Path absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                search.walk(absolute);
            } else {
                search.found.put(absolute, sizeOf(absolute));
            }
        }
        return search.found;
    }

    private void walk(Path folder) {
        RecordingSearch inside = new RecordingSearch(token);
        try {
            Files.walkFileTree(folder, inside);
        } catch (IOException e) {
            System.getLogger(getClass().getName()).log(System.Logger.Level.WARNING, "cannot list " + folder, e);
        }
        inside.found.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(entry -> found.putIfAbsent(entry.getKey(), entry.getValue()));
    }

    // 0 for a file that is not there: reading its header will say so.
    private static long sizeOf(Path file) {
        return file.toFile().length();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        token.check();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (attributes.isRegularFile() && !name.startsWith(".") && EXTENSIONS.stream().anyMatch(name::endsWith)) {
            found.put(file, attributes.size());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }
}
