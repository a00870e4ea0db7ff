package org.alphatrade.dryrun.plugin.model;

import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Takes the calls that would end the program out of a plugin's classes: they throw instead. Calls through reflection are
 * looked at when they come. What gets past that, such as a method handle, is met by the program's own exit code.
 */
public final class ExitGuard {
    /** What the names of methods begin with that were added to a plugin's class. */
    static final String PREFIX = "final_dry_run$";

    private static final String WHY =
            "a plugin may not end the program; raise an incident of severity FAIL, or throw, to say that something is wrong";
    private static final Set<String> ENDS = Set.of("exit", "halt");
    private static final Set<String> OWNERS = Set.of("java/lang/System", "java/lang/Runtime");
    private static final String REFLECTION = "java/lang/reflect/Method";
    private static final String INVOKE = "(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String CHECKED_INVOKE =
            "(Ljava/lang/reflect/Method;Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
    private static final String DENIED = ExitGuard.PREFIX + "denied";
    private static final String CHECKED = ExitGuard.PREFIX + "invoke";

    private ExitGuard() {}

    /** Returns the class as it may be loaded; the same bytes when it ends nothing. */
    public static byte[] guarded(byte[] classFile) {
        String constants = new String(classFile, StandardCharsets.ISO_8859_1);
        boolean suspect = constants.contains(REFLECTION)
                || OWNERS.stream().anyMatch(constants::contains)
                        && ENDS.stream().anyMatch(constants::contains);
        if (!suspect) {
            return classFile;
        }
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Rewriting(writer), 0);
        return writer.toByteArray();
    }

    private static boolean ends(String owner, String name) {
        return OWNERS.contains(owner) && ENDS.contains(name);
    }

    private static final class Rewriting extends ClassVisitor {
        private String self = "";
        private boolean anInterface;
        private boolean staticDenied;
        private boolean boundDenied;
        private boolean checked;

        Rewriting(ClassWriter writer) {
            super(ASM9, writer);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            self = name;
            anInterface = (access & org.objectweb.asm.Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, parent, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String method, String type, boolean itf) {
                    if (ends(owner, method)) {
                        super.visitMethodInsn(INVOKESTATIC, self, DENIED, denied(owner), anInterface);
                    } else if (owner.equals(REFLECTION) && method.equals("invoke") && type.equals(INVOKE)) {
                        checked = true;
                        super.visitMethodInsn(INVOKESTATIC, self, CHECKED, CHECKED_INVOKE, anInterface);
                    } else {
                        super.visitMethodInsn(opcode, owner, method, type, itf);
                    }
                }

                @Override
                public void visitInvokeDynamicInsn(String method, String type, Handle bootstrap, Object... arguments) {
                    Object[] guarded = arguments.clone();
                    for (int i = 0; i < guarded.length; i++) {
                        guarded[i] = constant(guarded[i]);
                    }
                    super.visitInvokeDynamicInsn(method, type, bootstrap, guarded);
                }

                @Override
                public void visitLdcInsn(Object value) {
                    super.visitLdcInsn(constant(value));
                }
            };
        }

        private Object constant(Object value) {
            return value instanceof Handle handle && ends(handle.getOwner(), handle.getName())
                    ? new Handle(H_INVOKESTATIC, self, DENIED, denied(handle.getOwner()), anInterface)
                    : value;
        }

        private String denied(String owner) {
            boolean isStatic = owner.equals("java/lang/System");
            staticDenied |= isStatic;
            boundDenied |= !isStatic;
            return isStatic ? "(I)V" : "(Ljava/lang/Runtime;I)V";
        }

        @Override
        public void visitEnd() {
            if (staticDenied) {
                thrower("(I)V", 1);
            }
            if (boundDenied) {
                thrower("(Ljava/lang/Runtime;I)V", 2);
            }
            if (checked) {
                checkedInvoke();
            }
            super.visitEnd();
        }

        private void thrower(String descriptor, int locals) {
            MethodVisitor code = begin(DENIED, descriptor);
            deny(code);
            code.visitMaxs(3, locals);
            code.visitEnd();
        }

        private MethodVisitor begin(String name, String descriptor) {
            MethodVisitor code =
                    super.visitMethod(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name, descriptor, null, null);
            code.visitCode();
            return code;
        }

        private static void deny(MethodVisitor code) {
            code.visitTypeInsn(NEW, "java/lang/SecurityException");
            code.visitInsn(DUP);
            code.visitLdcInsn(WHY);
            code.visitMethodInsn(
                    INVOKESPECIAL, "java/lang/SecurityException", "<init>", "(Ljava/lang/String;)V", false);
            code.visitInsn(ATHROW);
        }

        /** Looks whether the method is one of those before it is invoked. */
        private void checkedInvoke() {
            MethodVisitor code = begin(CHECKED, CHECKED_INVOKE);
            Label fine = new Label();
            code.visitLdcInsn("java.lang.(Shutdown|(System|Runtime)\\.(exit|halt)).*");
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKEVIRTUAL, REFLECTION, "getDeclaringClass", "()Ljava/lang/Class;", false);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/Class", "getName", "()Ljava/lang/String;", false);
            code.visitLdcInsn(".");
            concat(code);
            code.visitVarInsn(ALOAD, 0);
            code.visitMethodInsn(INVOKEVIRTUAL, REFLECTION, "getName", "()Ljava/lang/String;", false);
            concat(code);
            code.visitInsn(org.objectweb.asm.Opcodes.SWAP);
            code.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "matches", "(Ljava/lang/String;)Z", false);
            code.visitJumpInsn(IFEQ, fine);
            deny(code);
            code.visitLabel(fine);
            code.visitFrame(F_SAME, 0, null, 0, null);
            for (int i = 0; i < 3; i++) {
                code.visitVarInsn(ALOAD, i);
            }
            code.visitMethodInsn(INVOKEVIRTUAL, REFLECTION, "invoke", INVOKE, false);
            code.visitInsn(ARETURN);
            code.visitMaxs(3, 3);
            code.visitEnd();
        }

        private static void concat(MethodVisitor code) {
            code.visitMethodInsn(
                    INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
        }
    }
}
