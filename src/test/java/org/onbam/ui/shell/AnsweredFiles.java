package org.onbam.ui.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Answers questions for files as a test says; a question without an answer is one that the person gave up.
public final class AnsweredFiles implements FileChoice {

    private final Deque<Path> answers = new ArrayDeque<>();
    private final List<Question> asked = new ArrayList<>();

    public void willAnswer(Path file) {
        answers.add(file);
    }

    /// What was asked, in order.
    public List<Question> asked() {
        return asked;
    }

    private Optional<Path> answer(Question question) {
        asked.add(question);
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> open(Question question) {
        return answer(question);
    }

    @Override
    public List<Path> openSeveral(Question question) {
        return answer(question).stream().toList();
    }

    @Override
    public Optional<Path> save(Question question) {
        return answer(question);
    }

    @Override
    public Optional<Path> folder(Question question) {
        return answer(question);
    }
}
