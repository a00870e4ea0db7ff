package org.alphatrade.dryrun.plugin.groovy.loading;

/** The class loader of one script: its own classes, over Groovy, the SPI and the words of the language. */
public final class ScriptClassLoader extends ClassLoader {
    /** The class a script file becomes, whatever the file is called. */
    public static final String MAIN = "PluginFile";

    private final CompiledScript script;

    public ScriptClassLoader(CompiledScript script) {
        super("script", ScriptParentLoader.LOADER);
        this.script = script;
    }

    public Class<?> main() throws ClassNotFoundException {
        return loadClass(MAIN);
    }

    /** Tells whether all of its classes can be loaded. */
    public boolean links() {
        try {
            for (String name : script.classes().keySet()) {
                Class.forName(name, false, this);
            }
            return script.classes().containsKey(MAIN);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = script.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
