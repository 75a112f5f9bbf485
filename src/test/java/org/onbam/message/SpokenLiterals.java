package org.onbam.message;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.onbam.architecture.JavaSource;

/// Finds words in Java that a window would say without [Messages]: string literals with letters that are handed, whole or
/// as a part of a concatenation, a choice or a format, to what shows text.
///
/// A heuristic over the syntax tree: text that takes a detour through a variable is not seen.
final class SpokenLiterals {

    private static final Set<String> SETTERS = Set.of("setText", "setPromptText", "setTitle", "setHeaderText",
            "setContentText", "setAccessibleText", "setAccessibleHelp", "setAccessibleRoleDescription", "setPlaceholder");

    private static final Set<String> NODES = Set.of("Label", "Button", "ToggleButton", "RadioButton", "CheckBox", "Hyperlink",
            "MenuItem", "CheckMenuItem", "RadioMenuItem", "Menu", "MenuButton", "SplitMenuButton", "Tab", "Text", "Tooltip",
            "TitledPane", "TableColumn", "TreeTableColumn", "TreeItem", "Alert", "ButtonType", "ToggleSwitch", "Tile", "Card",
            "Message", "Notification", "ExtensionFilter");

    private static final Set<String> WRAPPERS = Set.of("format", "formatted", "concat", "join");

    /// Symbols of units and the codes that are never translated.
    private static final Pattern CODES = Pattern.compile("(?<!\\p{L})(Hz|kHz|[mµu]?V|mm|ms|s|min|h|dB|bpm|px|W|N1|N2|N3|R|EDF|BDF|AHI|SpO2)(?!\\p{L})|%[^a-zA-Z%]*[a-zA-Z%]");

    /// The program's own name, the same in every language of its windows.
    private static final Set<String> NAMES = Set.of("Onbam", "온밤");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+)+");

    private SpokenLiterals() {
    }

    /// One line for each literal.
    static List<String> in(JavaSource source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("memory:///Some.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.text();
            }
        };
        JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostic -> { }, List.of("-proc:none"), null, List.of(file));
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Speakers(found, source).scan(unit, null);
        }
        return found;
    }

    private static final class Speakers extends TreeScanner<Void, Void> {

        private final List<String> found;
        private final JavaSource source;

        Speakers(List<String> found, JavaSource source) {
            this.found = found;
            this.source = source;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            if (SETTERS.contains(lastWord(call.getMethodSelect()))) {
                call.getArguments().forEach(this::listen);
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public Void visitNewClass(NewClassTree creation, Void none) {
            if (NODES.contains(lastWord(creation.getIdentifier()).replaceAll("<.*", ""))) {
                creation.getArguments().forEach(this::listen);
            }
            return super.visitNewClass(creation, none);
        }

        private void listen(ExpressionTree said) {
            switch (said) {
                case LiteralTree literal when literal.getValue() instanceof String text && isSpoken(text) ->
                        found.add(source.file() + ": \"" + text + "\" is said without Messages");
                case BinaryTree sum -> {
                    listen(sum.getLeftOperand());
                    listen(sum.getRightOperand());
                }
                case ConditionalExpressionTree choice -> {
                    listen(choice.getTrueExpression());
                    listen(choice.getFalseExpression());
                }
                case ParenthesizedTree inner -> listen(inner.getExpression());
                case MethodInvocationTree call when WRAPPERS.contains(lastWord(call.getMethodSelect())) -> {
                    if (call.getMethodSelect() instanceof com.sun.source.tree.MemberSelectTree select) {
                        listen(select.getExpression());
                    }
                    call.getArguments().forEach(this::listen);
                }
                default -> { }
            }
        }

        private static boolean isSpoken(String text) {
            return !NAMES.contains(text) && !text.startsWith("*.") && !KEY.matcher(text).matches()
                    && CODES.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
        }

        private static String lastWord(Tree name) {
            String text = name.toString();
            String plain = text.replaceAll("<.*", "");
            return plain.substring(plain.lastIndexOf('.') + 1);
        }
    }
}
