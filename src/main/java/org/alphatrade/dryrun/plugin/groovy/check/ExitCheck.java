package org.alphatrade.dryrun.plugin.groovy.check;

import groovyjarjarasm.asm.ClassReader;
import groovyjarjarasm.asm.ClassVisitor;
import groovyjarjarasm.asm.Label;
import groovyjarjarasm.asm.MethodVisitor;
import groovyjarjarasm.asm.Opcodes;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;

/** Refuses scripts that would end the harness: nothing would be left to write a report. */
public final class ExitCheck extends ClassVisitor {
    private static final Set<String> OWNERS = Set.of("java/lang/System", "java/lang/Runtime");
    private static final Set<String> CALLS = Set.of("exit", "halt");

    private final Diagnostics troubles;

    private ExitCheck(Diagnostics troubles) {
        super(Opcodes.ASM9);
        this.troubles = troubles;
    }

    public static void of(byte[] classFile, Diagnostics troubles) {
        new ClassReader(classFile).accept(new ExitCheck(troubles), ClassReader.SKIP_FRAMES);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            private int line;

            @Override
            public void visitLineNumber(int number, Label start) {
                line = number;
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String of, boolean inInterface) {
                if (OWNERS.contains(owner) && CALLS.contains(called)) {
                    troubles.add(
                            line,
                            0,
                            "a plugin must not end the harness: remove " + owner.substring(owner.lastIndexOf('/') + 1)
                                    + "." + called
                                    + " and raise an incident with severity: FAIL instead (--stop-on fail"
                                    + " ends a run at the first)");
                }
            }
        };
    }
}
