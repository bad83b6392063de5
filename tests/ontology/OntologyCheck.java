import java.io.File;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.NTriplesDocumentFormat;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDocumentFormat;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;
import org.semanticweb.owlapi.profiles.Profiles;

/** Prints what the OWL API and HermiT say of a file: `check FILE`, or its triples again: `rewrite FILE OUT.nt`. */
public class OntologyCheck {
    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err); // libraries talk on stdout
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        OWLOntology ontology = manager.loadOntologyFromOntologyDocument(new File(args[1]));
        if (args[0].equals("rewrite")) {
            rewrite(manager, ontology, args[2]);
        } else {
            profile(out, ontology, Profiles.OWL2_DL);
            profile(out, ontology, Profiles.OWL2_RL);
            consistency(out, ontology);
        }
        out.flush();
        System.exit(0);
    }

    private static void profile(PrintStream out, OWLOntology ontology, Profiles profile) {
        for (OWLProfileViolation violation : profile.checkOntology(ontology).getViolations()) {
            out.println(profile.name() + "\t" + violation.toString().replaceAll("\\s+", " "));
        }
    }

    private static void consistency(PrintStream out, OWLOntology ontology) {
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true; // xsd:date and its like are in data, outside OWL 2
        Reasoner reasoner = new Reasoner(configuration, ontology);
        out.println("consistent\t" + reasoner.isConsistent());
        if (reasoner.isConsistent()) {
            for (OWLClass empty : reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()) {
                out.println("unsatisfiable\t" + empty.getIRI());
            }
        }
    }

    private static void rewrite(OWLOntologyManager manager, OWLOntology ontology, String path) throws Exception {
        OWLDocumentFormat format = new NTriplesDocumentFormat();
        format.setAddMissingTypes(false);
        try (OutputStream stream = new FileOutputStream(path)) {
            manager.saveOntology(ontology, format, stream);
        }
    }
}
