package org.alphatrade.dryrun.script;

/** The class loader of one script: its own classes, over Groovy, the SPI and the words of the language. */
final class ScriptLoader extends ClassLoader {
    /** The class a script file becomes, whatever the file is called. */
    static final String MAIN = "PluginFile";

    private final CompiledScript script;

    ScriptLoader(CompiledScript script) {
        super("script", ScriptParent.LOADER);
        this.script = script;
    }

    Class<? extends PluginScript> main() throws ClassNotFoundException {
        return loadClass(MAIN).asSubclass(PluginScript.class);
    }

    /** Tells whether all of its classes can be loaded. */
    boolean links() {
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
