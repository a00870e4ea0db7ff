package org.alphatrade.dryrun.plugin.groovy.loading;

import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Makes Groovy's description of a script's class when it is first asked for. Scripts are compiled statically and hardly
 * ever ask, and making it for each closure of each script is a third of what a start with scripts takes.
 */
public final class LazyMetaClasses extends MetaClassRegistry.MetaClassCreationHandle {
    private static final Class<?>[] META_CLASS = {MetaClass.class};

    private LazyMetaClasses() {}

    /** Has the descriptions of scripts made lazily from now on; those of everything else are as they were. */
    public static void install() {
        MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
        if (!(registry.getMetaClassCreationHandler() instanceof LazyMetaClasses)) {
            registry.setMetaClassCreationHandle(new LazyMetaClasses());
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected MetaClass createNormalMetaClass(Class type, MetaClassRegistry registry) {
        return type.getClassLoader() instanceof ScriptClassLoader
                ? lazy(type, registry)
                : super.createNormalMetaClass(type, registry);
    }

    private MetaClass lazy(Class<?> type, MetaClassRegistry registry) {
        MetaClass[] made = new MetaClass[1];
        return (MetaClass)
                Proxy.newProxyInstance(getClass().getClassLoader(), META_CLASS, (proxy, method, arguments) -> {
                    if (method.getName().equals("initialize")) {
                        return null;
                    }
                    synchronized (made) {
                        if (made[0] == null) {
                            made[0] = super.createNormalMetaClass(type, registry);
                            made[0].initialize();
                        }
                    }
                    try {
                        return method.invoke(made[0], arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
