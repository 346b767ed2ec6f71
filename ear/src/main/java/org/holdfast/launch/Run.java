package org.holdfast.launch;

/** {@code ./holdfast run}: starts everything, says where it is, and stays until it is told to stop. */
record Run(Settings settings) {

    int run() {
        var steps = new Steps(System.out);
        try (var stack = Stack.start(settings, steps)) {
            steps.plain(invitation(settings));
            throw stack.awaitDeath();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    static String invitation(Settings settings) {
        var text = new StringBuilder("\n  Holdfast is ready:  " + settings.publicUrl() + "\n\n");
        if (settings.demonstrates()) {
            text.append("""
                    Sign in as
                      ruth    clinician, Harbour Street
                      dele    clinician, Canal Wharf
                      marta   manager, all sites
                      grace   family member, with consent
                      tomas   family member, consent withdrawn
                      ade     administrator
                    The password of each is holdfast-demo.

                  """);
        }
        return text.append("  Ctrl-C stops everything; the data stays in " + settings.home() + ".\n")
                .toString();
    }
}
