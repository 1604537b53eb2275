<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>s1gui</name>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Budget forcing on reasoning models, after s1: Simple test-time scaling (arXiv 2501.19393). Nothing leaves this machine unless you download a model.</source>
            <translation>Le forçage de budget sur des modèles de raisonnement, d’après s1: Simple test-time scaling (arXiv 2501.19393). Rien ne quitte cette machine, sauf si vous téléchargez un modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>About s1gui</source>
            <translation>À propos de s1gui</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Runs are kept in {folder}</source>
            <translation>Les exécutions sont gardées dans {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>What it is made of</source>
            <translation>Ses composants</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Looking at what it is made of …</source>
            <translation>Recherche de ce dont il est fait …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>Made of {n} packages; their licences as they came with them:</source>
            <translation>Composé de {n} paquets ; leurs licences, telles qu’elles les accompagnent :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about.py" />
            <source>licence not named</source>
            <translation>licence non indiquée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/about_licences.py" />
            <source>{package} came without the text of its licence ({licence}).</source>
            <translation>{package} est venu sans le texte de sa licence ({licence}).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Choose a model folder …</source>
            <translation>Choisir le dossier d’un modèle …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Open a list of problems …</source>
            <translation>Ouvrir une liste de problèmes …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Models …</source>
            <translation>Modèles …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Every model that is here or could be fetched</source>
            <translation>Tous les modèles présents ou téléchargeables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Unload the model</source>
            <translation>Décharger le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Use the embedded model</source>
            <translation>Utiliser le modèle intégré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Cancel loading</source>
            <translation>Annuler le chargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Restart the engine</source>
            <translation>Redémarrer le moteur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Export …</source>
            <translation>Exporter …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>As a web page, JSON lines or a picture</source>
            <translation>En page web, en lignes JSON ou en image</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Import runs …</source>
            <translation>Importer des exécutions …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Runs that were exported as JSON lines</source>
            <translation>Des exécutions exportées en lignes JSON</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Close window</source>
            <translation>Fermer la fenêtre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the question</source>
            <translation>Aller à la question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the thinking</source>
            <translation>Aller à la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the budget</source>
            <translation>Aller au budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the answer</source>
            <translation>Copier la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the thinking</source>
            <translation>Copier la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as text</source>
            <translation>Copier l’exécution en texte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as Markdown</source>
            <translation>Copier l’exécution en Markdown</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the run as JSON</source>
            <translation>Copier l’exécution en JSON</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Find in the thinking …</source>
            <translation>Chercher dans la réflexion …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next place</source>
            <translation>Occurrence suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous place</source>
            <translation>Occurrence précédente</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next problem</source>
            <translation>Problème suivant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous problem</source>
            <translation>Problème précédent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Run</source>
            <translation>Lancer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Let the model think about the question</source>
            <translation>Laisser le modèle réfléchir à la question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Stop the model; what it thought stays</source>
            <translation>Arrêter le modèle ; ce qu’il a pensé reste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Answer now</source>
            <translation>Répondre maintenant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>End the thinking here and ask for the answer</source>
            <translation>Clore ici la réflexion et demander la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Continue with a wait</source>
            <translation>Continuer par un Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Inject the wait string at the end and let the model think on</source>
            <translation>Injecter la chaîne Wait à la fin et laisser le modèle réfléchir encore</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fork at this token …</source>
            <translation>Bifurquer à ce jeton …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Let the thinking go another way from here</source>
            <translation>Laisser la réflexion prendre d’ici un autre chemin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Think on from where it was stopped</source>
            <translation>Réfléchir encore, à partir du point d’arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Double the budget</source>
            <translation>Doubler le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Halve the budget</source>
            <translation>Diviser le budget par deux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Replay</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Tell the run on screen again, as it was thought</source>
            <translation>Rejouer l’exécution affichée, telle qu’elle a été pensée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Pause or play on</source>
            <translation>Pause ou lecture</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>To the end of the recording</source>
            <translation>Aller à la fin de l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×0.1</source>
            <translation>Vitesse ×0,1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×1</source>
            <translation>Vitesse ×1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×2</source>
            <translation>Vitesse ×2</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×5</source>
            <translation>Vitesse ×5</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×10</source>
            <translation>Vitesse ×10</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Speed ×50</source>
            <translation>Vitesse ×50</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Think</source>
            <translation>Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One run, its thinking and its answer at every budget</source>
            <translation>Une exécution, sa réflexion et sa réponse pour chaque budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One question in several lanes, side by side</source>
            <translation>Une question dans plusieurs pistes, côte à côte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Train</source>
            <translation>Entraîner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Teach a model to think, and watch it learn</source>
            <translation>Apprendre à un modèle à réfléchir, et le regarder apprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Find a command …</source>
            <translation>Chercher une commande …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Settings panel</source>
            <translation>Panneau des réglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Sampling, waits and prompt</source>
            <translation>Échantillonnage, Waits et prompt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Runs panel</source>
            <translation>Panneau des exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Everything that was run, kept</source>
            <translation>Tout ce qui a été exécuté, gardé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Problems panel</source>
            <translation>Panneau des problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Questions with known answers</source>
            <translation>Des questions dont la réponse est connue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Branches</source>
            <translation>Branches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Which run left which, and where</source>
            <translation>Quelle exécution a quitté laquelle, et où</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Branch beside its parent</source>
            <translation>Branche à côté de son parent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>A branch and the run it left</source>
            <translation>Une branche et l’exécution qu’elle a quittée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to the other lane</source>
            <translation>Aller à l’autre piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>From the run to its branch, and back</source>
            <translation>De l’exécution à sa branche, et retour</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Give this lane more room</source>
            <translation>Donner plus de place à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Give this lane less room</source>
            <translation>Donner moins de place à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Token inspector</source>
            <translation>Inspecteur de jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>All that is known of the token looked at</source>
            <translation>Tout ce qu’on sait du jeton regardé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: off</source>
            <translation>Chaleur : aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: by entropy</source>
            <translation>Chaleur : par entropie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat: by probability</source>
            <translation>Chaleur : par probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next heat</source>
            <translation>Chaleur suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Shade the words by how unsure the model was</source>
            <translation>Ombrer les mots selon l’incertitude du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: all of it</source>
            <translation>Réflexion : en entier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: the last lines</source>
            <translation>Réflexion : les dernières lignes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Thinking: hidden</source>
            <translation>Réflexion : cachée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fold the thinking</source>
            <translation>Replier la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>All of it, its last lines, or none of it</source>
            <translation>En entier, ses dernières lignes, ou rien</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Raw text</source>
            <translation>Texte brut</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Signs for blanks, line breaks and markers; no formulas</source>
            <translation>Des signes pour les blancs, les sauts de ligne et les balises ; pas de formules</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: as the system</source>
            <translation>Thème : comme le système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: light</source>
            <translation>Thème : clair</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme: dark</source>
            <translation>Thème : sombre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: as the system</source>
            <translation>Langue : celle du système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: English</source>
            <translation>Langue : anglais (English)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language: French (français)</source>
            <translation>Langue : français</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Usual text size</source>
            <translation>Taille habituelle du texte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Full screen</source>
            <translation>Plein écran</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Price of computing …</source>
            <translation>Prix du calcul …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>What a GPU-hour or 1,000 tokens cost</source>
            <translation>Ce que coûtent une heure de GPU ou 1 000 jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Run all lanes</source>
            <translation>Lancer toutes les pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Send the question to every lane</source>
            <translation>Envoyer la question à chaque piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Add a lane</source>
            <translation>Ajouter une piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>One more, as Think would ask now</source>
            <translation>Une de plus, comme Réfléchir demanderait maintenant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Duplicate the lane</source>
            <translation>Dupliquer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Remove the lane</source>
            <translation>Retirer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Open the lane in Think</source>
            <translation>Ouvrir la piste dans Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Next lane</source>
            <translation>Piste suivante</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Previous lane</source>
            <translation>Piste précédente</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Mark where lanes part</source>
            <translation>Marquer où les pistes se séparent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Compare the others with this lane</source>
            <translation>Comparer les autres à cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Go to where the lanes part</source>
            <translation>Aller là où les pistes se séparent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Budgets: 256, 1,024, 4,096, no limit</source>
            <translation>Budgets : 256, 1 024, 4 096, sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Waits: 0, 1, 2, 4</source>
            <translation>Waits : 0, 1, 2, 4</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Wait strings: Wait, Hmm, Alternatively, none</source>
            <translation>Chaînes Wait : Wait, Hmm, Alternatively, aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Seeds: four of one setting</source>
            <translation>Graines : quatre pour un même réglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Base against fine-tuned</source>
            <translation>Modèle de base contre modèle affiné</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the summary as Markdown</source>
            <translation>Copier le résumé en Markdown</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Copy the summary as CSV</source>
            <translation>Copier le résumé en CSV</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Show the first run again</source>
            <translation>Revoir la première exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>The recorded run that is shown to whoever is new</source>
            <translation>L’exécution enregistrée qu’on montre aux nouveaux venus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Show the crash report</source>
            <translation>Montrer le rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Dismiss the crash report</source>
            <translation>Écarter le rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Run</source>
            <translation>&amp;Lancer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Compare</source>
            <translation>&amp;Comparer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Heat</source>
            <translation>Chaleur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Fold</source>
            <translation>Repli</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/actions.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Ask for answers along the way</source>
            <translation>Demander des réponses en chemin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At budgets that double</source>
            <translation>À des budgets qui doublent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At ends of paragraphs</source>
            <translation>Aux fins de paragraphe</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At every wait</source>
            <translation>À chaque Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>So that dragging the handle shows answers at once. The thinking stays what it is.</source>
            <translation>Pour que la poignée tirée montre aussitôt les réponses. La réflexion reste ce qu’elle est.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>At 0, 16, 32, 64 … thinking tokens</source>
            <translation>À 0, 16, 32, 64 … jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Where a paragraph ends, or a line if there are no paragraphs</source>
            <translation>Là où finit un paragraphe, ou une ligne s’il n’y a pas de paragraphes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/along_box.py" />
            <source>Where the model wanted to stop and was sent on: what it would have said</source>
            <translation>Là où le modèle voulait s’arrêter et a continué : ce qu’il aurait dit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer text</source>
            <translation>Texte de la réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Copy the answer as the model wrote it</source>
            <translation>Copier la réponse telle que le modèle l’a écrite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>p {probability}</source>
            <translation>p {probability}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>The probability of exactly this answer, token by token, at temperature 1. One sample.</source>
            <translation>La probabilité d’exactement cette réponse, jeton par jeton, à température 1. Un seul tirage.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Text put between the thinking and the answer; the model did not sample it.</source>
            <translation>Texte placé entre la réflexion et la réponse ; le modèle ne l’a pas tiré.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>forced: {text}</source>
            <translation>forcé : {text}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_card.py" />
            <source>Answer of {name}</source>
            <translation>Réponse : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>at {n} thinking tokens</source>
            <translation>à {n} jetons de réflexion</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>{n} answer tokens</source>
            <translation>
                <numerusform>{n} jeton de réponse</numerusform>
                <numerusform>{n} jetons de réponse</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>Had it stopped at {n}, it would have said this.</source>
            <translation>Arrêté à {n}, il aurait dit ceci.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The known answer is {answer}.</source>
            <translation>La réponse connue est {answer}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The answer will stand here, large, with the probability the model gave it.</source>
            <translation>La réponse viendra ici, en grand, avec la probabilité que le modèle lui donne.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>at {n} thinking tokens …</source>
            <translation>à {n} jetons de réflexion …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>not yet</source>
            <translation>pas encore</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer here. Press Answer now to ask for one.</source>
            <translation>Il n’y a pas de réponse ici. Appuyez sur Répondre maintenant pour en demander une.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>There is no answer.</source>
            <translation>Il n’y a pas de réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>{tokens}, cut at its reserve: raise it in the settings to let it finish</source>
            <translation>{tokens}, coupée au bout de sa réserve : augmentez-la dans les réglages pour la laisser finir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>forced here</source>
            <translation>forcée ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The thinking was ended here and the model made to answer.</source>
            <translation>La réflexion a été close ici et le modèle amené à répondre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>wrong: {answer}</source>
            <translation>faux : {answer}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>near {n} thinking tokens</source>
            <translation>vers {n} jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>own stop</source>
            <translation>arrêt de lui-même</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The model ended its thinking here by itself and went on to answer.</source>
            <translation>Le modèle a terminé ici sa réflexion de lui-même et s’est mis à répondre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>right</source>
            <translation>juste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>No answer was asked for here.</source>
            <translation>Aucune réponse n’a été demandée ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>Answering …</source>
            <translation>Réponse en cours …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>The model is still thinking.</source>
            <translation>Le modèle réfléchit encore.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/answer_shown.py" />
            <source>(no words)</source>
            <translation>(aucun mot)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>JSON lines (*.jsonl *.ndjson)</source>
            <translation>Lignes JSON (*.jsonl *.ndjson)</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>{n} runs were imported.</source>
            <translation>
                <numerusform>{n} exécution a été importée.</numerusform>
                <numerusform>{n} exécutions ont été importées.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Import runs</source>
            <translation>Importer des exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>Exported to {file}.</source>
            <translation>Exporté dans {file}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>This run is not kept here, so it can't be exported as JSON lines. Run it yourself.</source>
            <translation>Cette exécution n’est pas gardée ici et ne peut donc pas être exportée en lignes JSON. Lancez-la vous-même.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>{file} holds no runs.</source>
            <translation>{file} ne contient aucune exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_desk.py" />
            <source>There is no run to export. Ask something first.</source>
            <translation>Il n’y a pas d’exécution à exporter. Demandez d’abord quelque chose.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Web page (*.html)</source>
            <translation>Page web (*.html)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>JSON lines (*.jsonl)</source>
            <translation>Lignes JSON (*.jsonl)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Picture of the curve (*.png)</source>
            <translation>Image de la courbe (*.png)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>Drawing of the curve (*.svg)</source>
            <translation>Dessin de la courbe (*.svg)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>{file} could not be written. Choose another place.</source>
            <translation>{file} n’a pas pu être écrit. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/archive_files.py" />
            <source>{file} could not be written: {error}. Choose another place.</source>
            <translation>{file} n’a pas pu être écrit : {error}. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Runs are not being kept. {why} {advice}</source>
            <translation>Les exécutions ne sont pas gardées. {why} {advice}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>What happens now is not kept at all.</source>
            <translation>Ce qui se passe maintenant n’est pas gardé du tout.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>{model} was not loaded. {why}</source>
            <translation>{model} n’a pas été chargé. {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>{why} Press Restart to start it again; what you typed and what was thought is still here.</source>
            <translation>{why} Appuyez sur Redémarrer pour le relancer ; ce que vous avez écrit et ce qui a été pensé est toujours là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>How far the model is loaded</source>
            <translation>Avancement du chargement du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Last words</source>
            <translation>Derniers mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>The engine's last words</source>
            <translation>Les derniers mots du moteur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Starting the engine …</source>
            <translation>Démarrage du moteur …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>No model is loaded.</source>
            <translation>Aucun modèle n’est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Loading {model} … {doing}</source>
            <translation>Chargement de {model} … {doing}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Choose another …</source>
            <translation>En choisir un autre …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Restart</source>
            <translation>Redémarrer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/banner.py" />
            <source>Choose a folder …</source>
            <translation>Choisir un dossier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>the branch</source>
            <translation>la branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>These are tokens of {model}. Load it, and fork the run then.</source>
            <translation>Ce sont des jetons de {model}. Chargez-le, puis bifurquez l’exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>renaming</source>
            <translation>le changement de titre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>pinning</source>
            <translation>l’épinglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_desk.py" />
            <source>deleting a branch</source>
            <translation>la suppression d’une branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>answers {answer}</source>
            <translation>répond {answer}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>The budget, the answer below and the commands are about this lane.</source>
            <translation>Le budget, la réponse ci-dessous et les commandes concernent cette piste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>left {name} at {at}: {what}</source>
            <translation>a quitté {name} à {at} : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>left at {at}</source>
            <translation>parti à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Branch at {at}</source>
            <translation>Branche à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Trunk</source>
            <translation>Tronc</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Close the lane</source>
            <translation>Fermer la piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>Close the lane of {name}</source>
            <translation>Fermer la piste : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>shared up to {at}</source>
            <translation>partagé jusqu’à {at}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>no answer yet</source>
            <translation>pas encore de réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>no answer here</source>
            <translation>pas de réponse ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_header.py" />
            <source>active</source>
            <translation>active</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Right-click a word of the thinking, or press Ctrl+K, to let it go another way from there.</source>
            <translation>Faites un clic droit sur un mot de la réflexion, ou appuyez sur Ctrl+K, pour lui faire prendre de là un autre chemin.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Unpin</source>
            <translation>Désépingler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Rename the branch</source>
            <translation>Renommer la branche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Title:</source>
            <translation>Titre :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>at {at}: {what}</source>
            <translation>à {at} : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>the first run</source>
            <translation>la première exécution</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Rename …</source>
            <translation>Renommer …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/branch_panel.py" />
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_paint.py" />
            <source>no limit ({end})</source>
            <translation>sans limite ({end})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_paint.py" />
            <source>min {n}</source>
            <translation>min {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_paint.py" />
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_paint.py" />
            <source>max {n}</source>
            <translation>max {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Minimum of thinking tokens</source>
            <translation>Minimum de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Maximum of thinking tokens</source>
            <translation>Maximum de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Waits</source>
            <translation>Waits</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Budget</source>
            <translation>Budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>If the model wants to stop before this many tokens, it is sent on with a wait.</source>
            <translation>Si le modèle veut s’arrêter avant ce nombre de jetons, un Wait le fait continuer.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>The thinking is ended here at the latest, and the answer asked for.</source>
            <translation>La réflexion est close ici au plus tard, et la réponse demandée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>How many further wishes to stop are answered with a wait.</source>
            <translation>À combien d’autres envies d’arrêt on répond par un Wait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Drag the ring: how long the model may think. Drag the bracket: how long it must. Arrows move by a little, [ and ] halve and double, double click resets.</source>
            <translation>Tirez l’anneau : combien le modèle peut réfléchir. Tirez le crochet : combien il le doit. Les flèches déplacent un peu, [ et ] divisent et multiplient par deux, un double clic rétablit.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Budget of {name}</source>
            <translation>Budget : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Min</source>
            <translation>Min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_panel.py" />
            <source>Max</source>
            <translation>Max</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_slider.py" />
            <source>Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the minimum.</source>
            <translation>Minimum {minimum}, maximum {maximum} jetons de réflexion. Les flèches déplacent le minimum.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_slider.py" />
            <source>Minimum {minimum}, maximum {maximum} thinking tokens. The arrows move the maximum.</source>
            <translation>Minimum {minimum}, maximum {maximum} jetons de réflexion. Les flèches déplacent le maximum.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/budget_slider.py" />
            <source>Budget of thinking tokens</source>
            <translation>Budget de jetons de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Find a command</source>
            <translation>Chercher une commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Type what you want to do</source>
            <translation>Écrivez ce que vous voulez faire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/command_palette.py" />
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_desk.py" />
            <source>Choose a folder that holds a model</source>
            <translation>Choisir un dossier qui contient un modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_desk.py" />
            <source>It is not known what this model was made of. Choose another model in one of the lanes.</source>
            <translation>On ne sait pas de quoi ce modèle a été fait. Choisissez un autre modèle dans l’une des pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_desk.py" />
            <source>Differences: shown</source>
            <translation>Différences : montrées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_desk.py" />
            <source>Differences: hidden</source>
            <translation>Différences : cachées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Thinking tokens at most</source>
            <translation>Jetons de réflexion au plus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>How often it is sent on when it wants to stop</source>
            <translation>Combien de fois on le fait continuer quand il veut s’arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Wait string</source>
            <translation>Chaîne Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>What is injected in place of the stop; it may be empty</source>
            <translation>Ce qui est injecté à la place de l’arrêt ; peut être vide</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Temp.</source>
            <translation>Temp.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Temperature; 0 takes the likeliest token each time</source>
            <translation>Température ; 0 prend chaque fois le jeton le plus probable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>The model of this lane</source>
            <translation>Le modèle de cette piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>The same seed gives the same trace</source>
            <translation>La même graine donne la même trace</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>as in Think</source>
            <translation>comme dans Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_editor.py" />
            <source>Lane {n}: {field}</source>
            <translation>Piste {n} : {field}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Open lane {n} in Think</source>
            <translation>Ouvrir la piste {n} dans Réfléchir</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Duplicate lane {n}</source>
            <translation>Dupliquer la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Remove lane {n}</source>
            <translation>Retirer la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Run again to see what it does now.</source>
            <translation>Relancez pour voir ce qu’elle fait maintenant.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Thinking of lane {n}</source>
            <translation>Réflexion de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Answer of lane {n}</source>
            <translation>Réponse de la piste {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Not possible</source>
            <translation>Impossible</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>changed</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_lane.py" />
            <source>Refused</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_table.py" />
            <source>Summary of the lanes</source>
            <translation>Résumé des pistes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_table.py" />
            <source>How much the runs agree</source>
            <translation>Accord entre les exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_view.py" />
            <source>Why it was not run</source>
            <translation>Pourquoi elle n’a pas été lancée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_view.py" />
            <source>Presets</source>
            <translation>Préréglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_view.py" />
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Lane</source>
            <translation>Piste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>What differs</source>
            <translation>Ce qui diffère</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Thinking</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>End</source>
            <translation>Fin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Seconds</source>
            <translation>Secondes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Tokens/s</source>
            <translation>Jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>temperature {value}</source>
            <translation>température {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>top-p {value}</source>
            <translation>top-p {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>top-k {value}</source>
            <translation>top-k {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>min-p {value}</source>
            <translation>min-p {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>seed {value}</source>
            <translation>graine {value}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>finished by itself</source>
            <translation>finie d’elle-même</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>cut by the budget</source>
            <translation>coupée par le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>stopped by hand</source>
            <translation>arrêtée à la main</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>out of context</source>
            <translation>plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>ended because it looped</source>
            <translation>arrêtée pour cause de boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>interrupted</source>
            <translation>interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>refused</source>
            <translation>refusée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>running</source>
            <translation>en cours</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} different answers</source>
            <translation>
                <numerusform>{n} réponse</numerusform>
                <numerusform>{n} réponses différentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} runs</source>
            <translation>
                <numerusform>{n} exécution</numerusform>
                <numerusform>{n} exécutions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{answers} in {among}; right {right} of {n}: {share} (95 % interval {low} to {high})</source>
            <translation>{answers} pour {among} ; justes {right} sur {n} : {share} (intervalle à 95 % de {low} à {high})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>as the others</source>
            <translation>comme les autres</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{kept} of {head} thinking</source>
            <translation>{kept} sur {head} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>The others are compared with this lane.</source>
            <translation>Les autres sont comparées à cette piste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{answers} in {among}</source>
            <translation>{answers} pour {among}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} thinking</source>
            <translation>{n} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} answer</source>
            <translation>{n} réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} tokens/s</source>
            <translation>{n} jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>◆ Leaves lane {first} at token {at}: “{ours}” instead of “{theirs}”</source>
            <translation>◆ Quitte la piste {first} au jeton {at} : « {ours} » au lieu de « {theirs} »</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>= Word for word as lane {first}, {at} tokens</source>
            <translation>= Mot pour mot comme la piste {first}, {at} jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>◁ Stops at token {at}, where lane {first} goes on</source>
            <translation>◁ S’arrête au jeton {at}, où la piste {first} continue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>▷ Goes on at token {at}, where lane {first} stops</source>
            <translation>▷ Continue au jeton {at}, où la piste {first} s’arrête</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>wrong</source>
            <translation>faux</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>at least {n}</source>
            <translation>au moins {n}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>{n} waits</source>
            <translation>
                <numerusform>{n} Wait</numerusform>
                <numerusform>{n} Waits</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>at most {n}</source>
            <translation>au plus {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>wait “{words}”</source>
            <translation>Wait « {words} »</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>wait without words</source>
            <translation>Wait sans mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>the loaded model</source>
            <translation>le modèle chargé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>format {name}</source>
            <translation>format {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/compare_words.py" />
            <source>format recognised</source>
            <translation>format reconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>The last session did not end in order. What was kept of it is here.</source>
            <translation>La dernière session ne s’est pas terminée normalement. Ce qui en a été gardé est ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>The program made a mistake and goes on. If something looks wrong, restart it: what you typed and ran is kept.</source>
            <translation>Le programme a commis une erreur et continue. Si quelque chose semble anormal, redémarrez-le : ce que vous avez écrit et exécuté est gardé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>This has file names, line numbers, versions and kinds of errors; no question, no text of a model, no key. Nothing was sent anywhere. Copy it where you want to report it.</source>
            <translation>On trouve ici des noms de fichiers, des numéros de lignes, des versions et des genres d’erreurs ; aucune question, aucun texte d’un modèle, aucune clé. Rien n’a été envoyé. Copiez-le là où vous voulez le signaler.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>Show report</source>
            <translation>Montrer le rapport</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>Dismiss</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/crash_desk.py" />
            <source>Crash report</source>
            <translation>Rapport d’incident</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_strip.py" />
            <source>Height: the probability of the answer, had the thinking stopped there. Each distinct answer has a colour, a marker and a line of its own; arrowheads mark where it changes. Click a marker, or choose it with the arrows and press Enter, to put the handle there.</source>
            <translation>Hauteur : la probabilité de la réponse, si la réflexion s’était arrêtée là. Chaque réponse distincte a sa couleur, son symbole et sa ligne ; les pointes de flèche marquent où elle change. Cliquez sur un symbole, ou choisissez-le avec les flèches et appuyez sur Entrée, pour y mettre la poignée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_strip.py" />
            <source>Curve of the answers</source>
            <translation>Courbe des réponses</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>No answer is known along the way yet.</source>
            <translation>Aucune réponse n’est encore connue en chemin.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{n} tokens</source>
            <translation>
                <numerusform>{n} jeton</numerusform>
                <numerusform>{n} jetons</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>Had it stopped here ({where}): {answer}, p {p}</source>
            <translation>Arrêté ici ({where}) : {answer}, p {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>Had it stopped here ({where}): {answer}, cut by its reserve</source>
            <translation>Arrêté ici ({where}) : {answer}, coupée au bout de sa réserve</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>It stopped here by itself ({where}): {answer}, p {p}</source>
            <translation>Il s’est arrêté ici de lui-même ({where}) : {answer}, p {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>final answer first at {first}</source>
            <translation>réponse finale dès {first}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{n} tokens after the last flip</source>
            <translation>
                <numerusform>{n} jeton après le dernier revirement</numerusform>
                <numerusform>{n} jetons après le dernier revirement</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>{share} of the thinking changed nothing</source>
            <translation>{share} de la réflexion n’a rien changé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/curve_words.py" />
            <source>The answer changes at {places}</source>
            <translation>La réponse change à {places}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/engine_view.py" />
            <source>Starting it again ({time} of {allowed}) …</source>
            <translation>Nouveau démarrage ({time} sur {allowed}) …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/engine_view.py" />
            <source>starting</source>
            <translation>démarrage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/experiment.py" />
            <source>{detail} Run again when the model is loaded.</source>
            <translation>{detail} Relancez quand le modèle est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/experiment.py" />
            <source>The program made a mistake: {error}. Save your question and start it again.</source>
            <translation>Le programme a commis une erreur : {error}. Sauvez votre question et redémarrez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/experiment.py" />
            <source>Starting it again …</source>
            <translation>Nouveau démarrage …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Find in the thinking</source>
            <translation>Chercher dans la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Previous place (Shift+F3)</source>
            <translation>Occurrence précédente (Maj+F3)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Next place (F3)</source>
            <translation>Occurrence suivante (F3)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>{n} found</source>
            <translation>{n} trouvées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/find_bar.py" />
            <source>{n} of {all}</source>
            <translation>{n} sur {all}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>All</source>
            <translation>En entier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>Last lines</source>
            <translation>Dernières lignes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fold.py" />
            <source>Hidden</source>
            <translation>Cachée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Token {position}: {token}</source>
            <translation>Jeton {position} : {token}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Wait here</source>
            <translation>Un Wait ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Another token here</source>
            <translation>Un autre jeton ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Own words after it …</source>
            <translation>Ses propres mots à la suite …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Think on anew from here</source>
            <translation>Réfléchir d’ici à nouveau</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Cut here</source>
            <translation>Couper ici</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>Own words</source>
            <translation>Ses propres mots</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>What the thinking goes on with from here:</source>
            <translation>Ce par quoi la réflexion continue d’ici :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>own words: {words}</source>
            <translation>ses propres mots : {words}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>a wait</source>
            <translation>un Wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/fork_menu.py" />
            <source>anew</source>
            <translation>à nouveau</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>Thinking format</source>
            <translation>Format de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>How this model opens and closes its thinking. Another choice loads the model again.</source>
            <translation>Comment ce modèle ouvre et ferme sa réflexion. Un autre choix recharge le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>recognised</source>
            <translation>reconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/format_picker.py" />
            <source>from a file …</source>
            <translation>depuis un fichier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Shared with the run that this one left</source>
            <translation>Commun avec l’exécution dont celle-ci est issue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Shared with the branch beside it</source>
            <translation>Partagé avec la branche à côté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: the model wanted to stop below the minimum</source>
            <translation>Injecté : le modèle voulait s’arrêter sous le minimum</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: one of the waits you asked for</source>
            <translation>Injecté : un des Waits que vous avez demandés</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Injected: you sent the model on</source>
            <translation>Injecté : vous avez fait continuer le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>Marks of injected waits</source>
            <translation>Marques des Waits injectés</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/gutter.py" />
            <source>wait</source>
            <translation>wait</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat.py" />
            <source>Probability, from</source>
            <translation>Probabilité, depuis</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat.py" />
            <source>Entropy in nats, from</source>
            <translation>Entropie en nats, depuis</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/heat_legend.py" />
            <source>The darker the shade, the less sure the model was. Point at a word for its own numbers.</source>
            <translation>Plus l’ombre est foncée, moins le modèle était sûr. Pointez un mot pour voir ses propres nombres.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: what it would have said at any point.</source>
            <translation>En arrière : ce qu’il aurait dit à tout point.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag the ring to say how long the model may think.</source>
            <translation>Tirez l’anneau pour dire combien le modèle peut réfléchir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>The question or the model has changed: the budget is for the next run.</source>
            <translation>Question ou modèle changé : budget de la prochaine exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>A kept run: drag back to see what it would have said. Run asks again.</source>
            <translation>Exécution gardée : tirez en arrière ; Lancer redemande.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Let go, and the model is sent on with a wait.</source>
            <translation>Lâchez, et un Wait fait continuer le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag below the head for the answer now, above it to think longer.</source>
            <translation>En deçà de la tête : répondre. Au-delà : réfléchir plus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Raise the maximum to let the model think.</source>
            <translation>Relevez le maximum pour laisser le modèle réfléchir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: what it would have said. Drag further: on with a wait.</source>
            <translation>En arrière : ce qu’il aurait dit. Plus loin : un Wait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/hints.py" />
            <source>Drag back: what it would have said. Drag further: it thinks on.</source>
            <translation>En arrière : ce qu’il aurait dit. Plus loin : il continue.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>deleting {n} runs</source>
            <translation>
                <numerusform>la suppression d’une exécution</numerusform>
                <numerusform>la suppression de {n} exécutions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>putting {n} runs back</source>
            <translation>
                <numerusform>la remise d’une exécution</numerusform>
                <numerusform>la remise de {n} exécutions</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>taking the star away</source>
            <translation>le retrait de l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>the star</source>
            <translation>l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>tagging</source>
            <translation>le changement d’étiquettes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Delete for good</source>
            <translation>Supprimer définitivement</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Delete these {n} runs for good? This can't be undone.</source>
            <translation>
                <numerusform>Supprimer définitivement cette exécution ? C’est irréversible.</numerusform>
                <numerusform>Supprimer définitivement ces {n} exécutions ? C’est irréversible.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Undo {what}</source>
            <translation>Annuler {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_desk.py" />
            <source>Redo {what}</source>
            <translation>Rétablir {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Every run is kept here.</source>
            <translation>Chaque exécution est gardée ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>No run has all these words.</source>
            <translation>Aucune exécution ne contient tous ces mots.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted runs can be put back for {days} days.</source>
            <translation>Les exécutions supprimées peuvent être remises pendant {days} jours.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Runs</source>
            <translation>Exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Search the runs</source>
            <translation>Chercher dans les exécutions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Words of question, thinking, answer, title or tags</source>
            <translation>Des mots de la question, de la réflexion, de la réponse, du titre ou des étiquettes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Star</source>
            <translation>Étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags</source>
            <translation>Étiquettes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags, between commas</source>
            <translation>Étiquettes, entre virgules</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Search</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Put back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Delete for good …</source>
            <translation>Supprimer définitivement …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Only runs with a star</source>
            <translation>Seulement les exécutions étoilées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Show only runs with a star</source>
            <translation>Ne montrer que les exécutions étoilées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted</source>
            <translation>Supprimées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Deleted runs</source>
            <translation>Exécutions supprimées</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Show the deleted runs, to put them back</source>
            <translation>Montrer les exécutions supprimées, pour les remettre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Tags …</source>
            <translation>Étiquettes …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/history_panel.py" />
            <source>Take the star away</source>
            <translation>Retirer l’étoile</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Point at a word of the thinking, or go through it with the left and right keys.</source>
            <translation>Pointez un mot de la réflexion, ou parcourez-la avec les flèches gauche et droite.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>The likeliest tokens were not asked for in this run.</source>
            <translation>Les jetons les plus probables n’ont pas été demandés dans cette exécution.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Origin</source>
            <translation>Origine</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Probability</source>
            <translation>Probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Log-probability</source>
            <translation>Log-probabilité</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Rank</source>
            <translation>Rang</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>beyond {n}</source>
            <translation>au-delà de {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Likeliest tokens</source>
            <translation>Jetons les plus probables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Likeliest</source>
            <translation>Les plus probables</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>{entropy} nats</source>
            <translation>{entropy} nats</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/inspector.py" />
            <source>(taken)</source>
            <translation>(pris)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/kept_record.py" />
            <source>It was not over when the program ended.</source>
            <translation>Elle n’était pas finie quand le programme s’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Continue with a wait (in the thinking)</source>
            <translation>Continuer par un Wait (dans la réflexion)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Move the budget a little (on the slider; with Shift by more)</source>
            <translation>Déplacer un peu le budget (sur le curseur ; davantage avec Maj)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Halve and double the budget (on the slider)</source>
            <translation>Diviser et multiplier le budget par deux (sur le curseur)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>No thinking, no limit (on the slider)</source>
            <translation>Aucune réflexion, sans limite (sur le curseur)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>From the minimum's handle to the maximum's, then on</source>
            <translation>De la poignée du minimum à celle du maximum, puis plus loin</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>New keys for the chosen command</source>
            <translation>Nouvelles touches de la commande choisie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Press the keys the chosen command shall have.</source>
            <translation>Appuyez sur les touches que la commande choisie doit avoir.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Use these keys</source>
            <translation>Utiliser ces touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>No keys</source>
            <translation>Aucune touche</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Usual keys</source>
            <translation>Touches habituelles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>All as usual</source>
            <translation>Tout comme d’habitude</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>What they do</source>
            <translation>Ce qu’elles font</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>New keys</source>
            <translation>Nouvelles touches</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>These keys belong to one part of the window and stay as they are.</source>
            <translation>Ces touches appartiennent à une partie de la fenêtre et restent telles quelles.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>Press the new keys in the field first.</source>
            <translation>Appuyez d’abord sur les nouvelles touches dans le champ.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/key_sheet.py" />
            <source>These keys belong to “{command}”. Give that command others first.</source>
            <translation>Ces touches appartiennent à « {command} ». Donnez d’abord d’autres touches à cette commande.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>Nothing has been thought yet.

Press Run, and watch the model think about the question above.</source>
            <translation>Rien n’a encore été pensé.

Appuyez sur Lancer, et regardez le modèle réfléchir à la question ci-dessus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>Thinking of {name}</source>
            <translation>Réflexion : {name}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>The model is loading. It will think about this as soon as it can.</source>
            <translation>Le modèle se charge. Il y réfléchira dès qu’il le pourra.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/lane_view.py" />
            <source>The model is reading the question …</source>
            <translation>Le modèle lit la question …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/language_desk.py" />
            <source>The language changes when the window is opened next.</source>
            <translation>La langue changera à la prochaine ouverture de la fenêtre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>Map of the thinking</source>
            <translation>Carte de la réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>Height: how unsure the model was of each token (entropy). Flags: injected waits. Circles: answers known there, filled where the model stopped by itself. Click one to go there.</source>
            <translation>Hauteur : l’incertitude du modèle à chaque jeton (entropie). Drapeaux : Waits injectés. Cercles : réponses connues à ces points, pleins là où le modèle s’est arrêté de lui-même. Cliquez-en un pour y aller.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>{n} thinking tokens, {waits} waits, answers at {points}</source>
            <translation>{n} jetons de réflexion, {waits} Waits, réponses à {points}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/minimap.py" />
            <source>no point</source>
            <translation>aucun point</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_desk.py" />
            <source>Choose a thinking format</source>
            <translation>Choisir un format de réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_desk.py" />
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Looking at what is here …</source>
            <translation>Recherche de ce qui est là …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Search the models</source>
            <translation>Chercher dans les modèles</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Another one: OWNER/NAME</source>
            <translation>Un autre : PROPRIÉTAIRE/NOM</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Repository on the hub</source>
            <translation>Dépôt sur le hub</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Any model of the Hugging Face hub with safetensors weights.</source>
            <translation>Tout modèle du hub Hugging Face dont les poids sont en safetensors.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Kept in the system's keyring; needed for models whose terms must be accepted.</source>
            <translation>Gardé dans le trousseau du système ; nécessaire pour les modèles dont il faut accepter les conditions.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>How far the download is</source>
            <translation>Avancement du téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Access token</source>
            <translation>Jeton d’accès</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Token of the Hugging Face hub (empty: forget it)</source>
            <translation>Jeton d’accès du hub Hugging Face (vide : l’oublier)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Load</source>
            <translation>Charger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Fetch</source>
            <translation>Télécharger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Cancel the download</source>
            <translation>Annuler le téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Access token …</source>
            <translation>Jeton d’accès …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Whether a model fits is told for {device} with {size} free.</source>
            <translation>Il est dit si un modèle tient sur {device}, où {size} sont libres.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>{repo}: {done} of {total}</source>
            <translation>{repo} : {done} sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>The token is in the keyring.</source>
            <translation>Le jeton d’accès est dans le trousseau.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>The token is forgotten.</source>
            <translation>Le jeton d’accès est oublié.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Go on fetching</source>
            <translation>Reprendre le téléchargement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>{size}/s</source>
            <translation>{size}/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>{repo} is here ({size}). Load it.</source>
            <translation>{repo} est là ({size}). Chargez-le.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_library.py" />
            <source>Asking the hub for {repo} …</source>
            <translation>Demande de {repo} au hub …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>{name} (embedded)</source>
            <translation>{name} (intégré)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>Device</source>
            <translation>Appareil</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>Number format</source>
            <translation>Format numérique</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>Where the model runs</source>
            <translation>Où tourne le modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>The numbers it computes in; auto takes the model's own</source>
            <translation>Les nombres avec lesquels il calcule ; auto prend ceux du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>auto device</source>
            <translation>appareil : auto</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>The model that thinks: {folder}</source>
            <translation>Le modèle qui réfléchit : {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>All models …</source>
            <translation>Tous les modèles …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>auto dtype</source>
            <translation>dtype : auto</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_picker.py" />
            <source>{name} (trained here)</source>
            <translation>{name} (entraîné ici)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>✓ fits</source>
            <translation>✓ tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>~ tight</source>
            <translation>~ juste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>✗ no</source>
            <translation>✗ non</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>{size} GB</source>
            <translation>{size} Go</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>{size} MB</source>
            <translation>{size} Mo</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>embedded</source>
            <translation>intégré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>adapter of {model}</source>
            <translation>adaptateur de {model}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>to fetch; its terms must be accepted first</source>
            <translation>à télécharger ; il faut d’abord accepter ses conditions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>to fetch</source>
            <translation>à télécharger</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>{billions} B par.</source>
            <translation>{billions} Md par.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/model_rows.py" />
            <source>hub cache</source>
            <translation>cache du hub</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run has finished</source>
            <translation>L’exécution est finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was cut by its budget</source>
            <translation>L’exécution a été coupée par son budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was stopped</source>
            <translation>L’exécution a été arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run is out of context</source>
            <translation>L’exécution n’a plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was ended because it looped</source>
            <translation>L’exécution a été arrêtée parce qu’elle tournait en boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The run was interrupted</source>
            <translation>L’exécution a été interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>{end}: {seconds} s, {n} thinking tokens.</source>
            <translation>{end} : {seconds} s, {n} jetons de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The training has finished.</source>
            <translation>L’entraînement est fini.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/notification.py" />
            <source>The training has stopped.</source>
            <translation>L’entraînement s’est arrêté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/pages.py" />
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_desk.py" />
            <source>Choose a list of problems</source>
            <translation>Choisir une liste de problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Why the list was not opened</source>
            <translation>Pourquoi la liste n’a pas été ouverte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Open …</source>
            <translation>Ouvrir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>Open a list of problems</source>
            <translation>Ouvrir une liste de problèmes</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>JSON lines with question and answer; a file can also be dropped on the window.</source>
            <translation>Des lignes JSON avec question et réponse ; un fichier peut aussi être déposé sur la fenêtre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>{file}: {n} problems, {known} with answers</source>
            <translation>{file} : {n} problèmes, {known} avec réponse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/problem_list.py" />
            <source>No list is open.</source>
            <translation>Aucune liste n’est ouverte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>It can be seen here once a model is loaded.</source>
            <translation>On peut le voir ici une fois qu’un modèle est chargé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>{n} tokens, sent exactly so.</source>
            <translation>{n} jetons, envoyés exactement ainsi.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Exact prompt</source>
            <translation>Prompt exact</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>They leave room for {n} thinking tokens.</source>
            <translation>Ils laissent de la place pour {n} jetons de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Unchecked, the model's own template decides.</source>
            <translation>Non coché, le gabarit du modèle décide.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>The whole text the model gets. A wrong prompt is the commonest reason for bad results.</source>
            <translation>Tout le texte que reçoit le modèle. Un mauvais prompt est la cause la plus fréquente de mauvais résultats.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>One line for each token: its id and its text.</source>
            <translation>Une ligne par jeton : son id et son texte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>See the model's chat template, or use another one.</source>
            <translation>Voir le gabarit de conversation du modèle, ou en utiliser un autre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Own system prompt</source>
            <translation>Son propre prompt système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>System prompt</source>
            <translation>Prompt système</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Change it by hand</source>
            <translation>Le changer à la main</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Show token ids</source>
            <translation>Montrer les ids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Chat template …</source>
            <translation>Gabarit de conversation …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/prompt_box.py" />
            <source>Exactly as sent</source>
            <translation>Exactement comme envoyé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/question_panel.py" />
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/question_panel.py" />
            <source>Type a question, then press Ctrl+Enter.</source>
            <translation>Écrivez une question, puis appuyez sur Ctrl+Entrée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Recorded</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>This was thought at another time and is told again from what was kept. No model is thinking now.</source>
            <translation>Cela a été pensé à un autre moment et est rejoué d’après ce qui en a été gardé. Aucun modèle ne réfléchit maintenant.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Play the recording</source>
            <translation>Lire l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Pause the recording</source>
            <translation>Mettre l’enregistrement en pause</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Try your own question</source>
            <translation>Essayez votre propre question</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>{at} of {of} s</source>
            <translation>{at} sur {of} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Place in the recording</source>
            <translation>Position dans l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>Speed of the recording</source>
            <translation>Vitesse de l’enregistrement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/replay_bar.py" />
            <source>As a multiple of the speed at which the model thought</source>
            <translation>En multiple de la vitesse à laquelle le modèle a pensé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>finished</source>
            <translation>finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>cut</source>
            <translation>coupée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>stopped</source>
            <translation>arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>looping</source>
            <translation>en boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/run_lines.py" />
            <source>never began</source>
            <translation>jamais commencée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Injected in place of the stop when the model is sent on.</source>
            <translation>Injecté à la place de l’arrêt quand on fait continuer le modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>0 takes the likeliest token each time.</source>
            <translation>0 prend chaque fois le jeton le plus probable.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sample from the likeliest tokens that together have this probability.</source>
            <translation>Tirer parmi les jetons les plus probables qui ont ensemble cette probabilité.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sample from this many likeliest tokens; 0 is off.</source>
            <translation>Tirer parmi ce nombre de jetons les plus probables ; 0 désactive.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Leave out tokens below this share of the likeliest one's probability.</source>
            <translation>Écarter les jetons sous cette part de la probabilité du plus probable.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>The same seed gives the same trace; a smaller budget gives a beginning of it.</source>
            <translation>La même graine donne la même trace ; un budget plus petit en donne un début.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Tokens kept free for the answer, beside the thinking.</source>
            <translation>Jetons gardés libres pour la réponse, en plus de la réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>0 (greedy)</source>
            <translation>0 (glouton)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Sampling</source>
            <translation>Échantillonnage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/settings_panel.py" />
            <source>Reserve</source>
            <translation>Réserve</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_line.py" />
            <source>Memory, speed and token counts</source>
            <translation>Mémoire, vitesse et nombres de jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{parameters} parameters · {device} · {dtype} · context {context} · {format} format</source>
            <translation>{parameters} paramètres · {device} · {dtype} · contexte {context} · format {format}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{model}: {family}. The thinking format is {format} because {reason}. Weights {weights}, attention memory {memory} for {lanes} lanes.</source>
            <translation>{model} : {family}. Le format de réflexion est {format} ; raison : {reason}. Poids {weights}, mémoire d’attention {memory} pour {lanes} pistes.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>The engine's memory: the model's weights, the keys and values (KV) of what it thought, and what is free.</source>
            <translation>La mémoire du moteur : les poids du modèle, les clés et valeurs (KV) de ce qu’il a pensé, et ce qui est libre.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>Sampled thinking tokens per second of thinking.</source>
            <translation>Jetons de réflexion tirés par seconde de réflexion.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>Thinking tokens: {sampled} sampled, {injected} injected.</source>
            <translation>Jetons de réflexion : {sampled} tirés, {injected} injectés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>Energy the GPU took while this run was under way, measured by its driver; other programs on it included.</source>
            <translation>L’énergie prise par le GPU pendant cette exécution, mesurée par son pilote ; d’autres programmes y sont compris.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{bytes} B</source>
            <translation>{bytes} o</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} B</source>
            <translation>{n} Md</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} M</source>
            <translation>{n} M</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} k</source>
            <translation>{n} k</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} GiB</source>
            <translation>{n} Gio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} MiB</source>
            <translation>{n} Mio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} KiB</source>
            <translation>{n} Kio</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>weights {weights} · KV {kv}</source>
            <translation>poids {weights} · KV {kv}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>memory {size}</source>
            <translation>mémoire {size}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{rate} tokens/s</source>
            <translation>{rate} jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>thinking {kept} of {n}</source>
            <translation>réflexion {kept} sur {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>thinking {n}</source>
            <translation>réflexion {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>answer {n}</source>
            <translation>réponse {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>Tokens of the answer on screen, counted apart.</source>
            <translation>Les jetons de la réponse affichée, comptés à part.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{seconds} s at {amount} {currency} per GPU-hour.</source>
            <translation>{seconds} s à {amount} {currency} par heure de GPU.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{n} tokens, all answers included, at {amount} {currency} per 1,000 tokens.</source>
            <translation>{n} jetons, toutes réponses comprises, à {amount} {currency} les 1 000 jetons.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_parts.py" />
            <source>{size} free</source>
            <translation>{size} libres</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>What a run costs stands in the line at the bottom. A price of 0 shows nothing.</source>
            <translation>Ce que coûte une exécution se lit sur la ligne du bas. Un prix de 0 ne montre rien.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>for one hour of the GPU</source>
            <translation>pour une heure de GPU</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>for 1,000 tokens</source>
            <translation>pour 1 000 jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>Price of computing</source>
            <translation>Prix du calcul</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>Price</source>
            <translation>Prix</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/status_price.py" />
            <source>What for</source>
            <translation>Pour quoi</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Jinja, as transformers reads it, in a sandbox. Another template loads the model again and is remembered for this model; its files are not changed.</source>
            <translation>Du Jinja, comme transformers le lit, dans un bac à sable. Un autre gabarit recharge le modèle et reste associé à ce modèle ; ses fichiers ne changent pas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Chat template</source>
            <translation>Gabarit de conversation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Template</source>
            <translation>Gabarit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Use this template</source>
            <translation>Utiliser ce gabarit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/template_dialog.py" />
            <source>Use the model's own</source>
            <translation>Utiliser celui du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Thinking tokens: those the model sampled, and those injected as waits; the answer's apart. Then the seconds from the prompt to the first token, and sampled thinking tokens per second. Resumed: the engine computed the trace up to there again, which in half precision may not be exact.</source>
            <translation>Jetons de réflexion : ceux que le modèle a tirés et ceux injectés par des Waits ; ceux de la réponse à part. Puis les secondes du prompt au premier jeton, et les jetons de réflexion tirés par seconde. Reprise : le moteur a recalculé la trace jusque-là, ce qui en demi-précision peut ne pas être exact.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Finished</source>
            <translation>Finie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model ended its thinking by itself and answered.</source>
            <translation>Le modèle a terminé sa réflexion de lui-même et a répondu.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Cut by budget</source>
            <translation>Coupée par le budget</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The budget was spent in mid-thought, so the answer was forced. Raise the maximum to let it think on.</source>
            <translation>Le budget a été épuisé en pleine réflexion, la réponse a donc été forcée. Relevez le maximum pour le laisser réfléchir encore.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Stopped</source>
            <translation>Arrêtée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>You stopped it. Go on, or press Answer now to hear what it would say.</source>
            <translation>Vous l’avez arrêtée. Reprenez, ou appuyez sur Répondre maintenant pour entendre ce qu’il dirait.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Out of context</source>
            <translation>Plus de contexte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model's context is full, so the answer was forced. Shorten the question or load it with a larger context.</source>
            <translation>Le contexte du modèle est plein, la réponse a donc été forcée. Raccourcissez la question ou chargez-le avec un plus grand contexte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Looping</source>
            <translation>En boucle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The thinking repeated itself three times and was ended. Go on anyway, or try another seed or temperature.</source>
            <translation>La réflexion s’est répétée trois fois et a été close. Reprenez quand même, ou essayez une autre graine ou température.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Interrupted</source>
            <translation>Interrompue</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The engine was lost while the model was thinking. What it thought stays; go on when the engine is back.</source>
            <translation>Le moteur a été perdu pendant que le modèle réfléchissait. Ce qu’il a pensé reste ; reprenez quand le moteur sera de retour.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The model is thinking. Lower the maximum below its head to cut it there.</source>
            <translation>Le modèle réfléchit. Abaissez le maximum en deçà de sa tête pour le couper là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>{kept} of {n} thinking</source>
            <translation>{kept} sur {n} réflexion</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>resumed at {n}</source>
            <translation>reprise à {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Show all of the thinking, its last lines, or none of it</source>
            <translation>Montrer toute la réflexion, ses dernières lignes, ou rien</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Thinking on screen: {part}</source>
            <translation>Réflexion à l’écran : {part}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Waiting for the model</source>
            <translation>En attente du modèle</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>It begins as soon as the model is ready.</source>
            <translation>Elle commence dès que le modèle est prêt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>Answering</source>
            <translation>Réponse en cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>The thinking is closed, the model answers.</source>
            <translation>La réflexion est close, le modèle répond.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>({sampled} sampled + {injected} injected)</source>
            <translation>({sampled} tirés + {injected} injectés)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/thinking_header.py" />
            <source>first after {seconds} s</source>
            <translation>1er en {seconds} s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Sampled</source>
            <translation>Tiré</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>The model chose it.</source>
            <translation>Le modèle l’a choisi.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Injected</source>
            <translation>Injecté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>It is part of a wait, put there in place of a stop.</source>
            <translation>Il fait partie d’un Wait, placé là au lieu d’un arrêt.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>Forced</source>
            <translation>Forcé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>The thinking format put it there.</source>
            <translation>Le format de réflexion l’a placé là.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>(part of a character)</source>
            <translation>(partie d’un caractère)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>probability {p}</source>
            <translation>probabilité {p}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/token_words.py" />
            <source>entropy {entropy} nats</source>
            <translation>entropie {entropy} nats</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/trace_view.py" />
            <source>What the model thinks. Injected waits are bold and underlined. Left and right go from token to token.</source>
            <translation>Ce que pense le modèle. Les Waits injectés sont gras et soulignés. Gauche et droite vont de jeton en jeton.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Refuse to train</source>
            <translation>Refuser</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Nothing is trained as long as a sample is too long.</source>
            <translation>Rien n’est entraîné tant qu’un exemple est trop long.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Drop them</source>
            <translation>Écarter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>They are left out.</source>
            <translation>Ils sont laissés de côté.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Cut them</source>
            <translation>Couper</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Their end is lost, and with it their answer.</source>
            <translation>Leur fin est perdue, et avec elle leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>reading it …</source>
            <translation>lecture …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Nothing can be trained as it is.</source>
            <translation>Rien ne peut être entraîné en l’état.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Samples longer than the block:</source>
            <translation>Trop longs :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Look at this</source>
            <translation>À regarder</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>See what is said below.</source>
            <translation>Voyez ce qui est dit plus bas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>In order</source>
            <translation>En ordre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit.py" />
            <source>Nothing was found that is wrong with it.</source>
            <translation>On n’y a rien trouvé de faux.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples are trained on</source>
            <translation>
                <numerusform>{n} exemple sert à l’entraînement</numerusform>
                <numerusform>{n} exemples servent à l’entraînement</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples are longer than the block; cut, {lost} of them would lose their whole answer.</source>
            <translation>{n} exemples sont plus longs que le bloc ; coupés, {lost} d’entre eux perdraient toute leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{trained}, {n} held out for evaluation</source>
            <translation>{trained}, {n} réservés à l’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>columns:</source>
            <translation>colonnes :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>format:</source>
            <translation>format :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>tokens in an epoch:</source>
            <translation>jetons par époque :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>with loss:</source>
            <translation>avec perte :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>median:</source>
            <translation>médiane :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>99 % within:</source>
            <translation>99 % sous :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>longest:</source>
            <translation>le plus long :</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples with an empty question, thinking or answer are left out.</source>
            <translation>
                <numerusform>{n} exemple dont la question, la réflexion ou la réponse est vide est laissé de côté.</numerusform>
                <numerusform>{n} exemples dont la question, la réflexion ou la réponse est vide sont laissés de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples are left out: their questions are held out.</source>
            <translation>
                <numerusform>{n} exemple est laissé de côté : sa question est réservée à l’évaluation.</numerusform>
                <numerusform>{n} exemples sont laissés de côté : leurs questions sont réservées à l’évaluation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} questions are much like held-out ones.</source>
            <translation>
                <numerusform>{n} question ressemble beaucoup à une question réservée.</numerusform>
                <numerusform>{n} questions ressemblent beaucoup à des questions réservées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} duplicates are left out.</source>
            <translation>
                <numerusform>{n} doublon est laissé de côté.</numerusform>
                <numerusform>{n} doublons sont laissés de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples have a question that came before, and are kept.</source>
            <translation>
                <numerusform>{n} exemple a une question déjà vue, et est gardé.</numerusform>
                <numerusform>{n} exemples ont une question déjà vue, et sont gardés.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>Of {n} conversations only the first answer is learnt.</source>
            <translation>
                <numerusform>De {n} conversation, seule la première réponse est apprise.</numerusform>
                <numerusform>De {n} conversations, seule la première réponse est apprise.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples have a marker or an end token inside their texts.</source>
            <translation>
                <numerusform>{n} exemple contient une balise ou un jeton de fin dans son texte.</numerusform>
                <numerusform>{n} exemples contiennent une balise ou un jeton de fin dans leur texte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples do not teach the model to stop: their end token carries no loss.</source>
            <translation>
                <numerusform>{n} exemple n’apprend pas au modèle à s’arrêter : son jeton de fin ne porte pas de perte.</numerusform>
                <numerusform>{n} exemples n’apprennent pas au modèle à s’arrêter : leur jeton de fin ne porte pas de perte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} held-out samples are without thinking or too long, so they are not evaluated on.</source>
            <translation>
                <numerusform>{n} exemple réservé est sans réflexion ou trop long, et ne sert donc pas à l’évaluation.</numerusform>
                <numerusform>{n} exemples réservés sont sans réflexion ou trop longs, et ne servent donc pas à l’évaluation.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples are longer than the block and left out.</source>
            <translation>
                <numerusform>{n} exemple est plus long que le bloc et laissé de côté.</numerusform>
                <numerusform>{n} exemples sont plus longs que le bloc et laissés de côté.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_audit_words.py" />
            <source>{n} samples are cut at the block; {lost} of them lose their whole answer.</source>
            <translation>{n} exemples sont coupés au bloc ; {lost} d’entre eux perdent toute leur réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_child.py" />
            <source>The trainer can't be started: {why}</source>
            <translation>L’entraîneur ne peut pas démarrer : {why}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_child.py" />
            <source>{file} can't be written: {why}.</source>
            <translation>{file} ne peut pas être écrit : {why}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_child.py" />
            <source>The trainer ended without an answer.</source>
            <translation>L’entraîneur s’est terminé sans réponse.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>The command</source>
            <translation>La commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>What runs {name}, to be copied:</source>
            <translation>Ce qui lance {name}, à copier :</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>Force stop</source>
            <translation>Forcer l’arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>End {name} at once? Steps after its last checkpoint are lost.</source>
            <translation>Terminer {name} tout de suite ? Les pas faits depuis son dernier point de reprise sont perdus.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>Delete {name} with its checkpoints and models? This can't be undone.</source>
            <translation>Supprimer {name} avec ses points de reprise et ses modèles ? C’est définitif.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>{folder} is no training of this program; nothing was deleted.</source>
            <translation>{folder} n’est pas un entraînement de ce programme ; rien n’a été supprimé.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>{name} is at work. Stop it first.</source>
            <translation>{name} est à l’œuvre. Arrêtez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>{name} has no model yet.</source>
            <translation>{name} n’a pas encore de modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_commands.py" />
            <source>The system refuses: {why}.</source>
            <translation>Le système refuse : {why}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_field.py" />
            <source>{tip} Allowed: {allowed}.</source>
            <translation>{tip} Permis : {allowed}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>{h} h {min} min</source>
            <translation>{h} h {min} min</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>{n} days</source>
            <translation>{n} jours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>{least} to {most}</source>
            <translation>de {least} à {most}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Step</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Epoch</source>
            <translation>Époque</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Loss</source>
            <translation>Perte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Held-out loss</source>
            <translation>Perte d’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Learning rate</source>
            <translation>Taux d’apprentissage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Gradient norm</source>
            <translation>Norme du gradient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Tokens learnt</source>
            <translation>Jetons appris</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Memory at peak</source>
            <translation>Pic de mémoire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>Left</source>
            <translation>Reste</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>{n} of {total}</source>
            <translation>{n} sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_figures.py" />
            <source>0 of {total}</source>
            <translation>0 sur {total}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>New training</source>
            <translation>Nouvel entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>Preset</source>
            <translation>Préréglage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>fill in from …</source>
            <translation>remplir d’après …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>Fills in every field below; base and data stay.</source>
            <translation>Remplit tous les champs ci-dessous ; la base et les données restent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>All fields</source>
            <translation>Tous les champs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>Choose a base model.</source>
            <translation>Choisissez un modèle de base.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>Choose data to train on.</source>
            <translation>Choisissez des données d’entraînement.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_form.py" />
            <source>Evaluate every (steps)</source>
            <translation>Évaluer tous les (pas)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_histogram.py" />
            <source>Lengths of the samples</source>
            <translation>Longueurs des exemples</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_histogram.py" />
            <source>{least} to {most} tokens: {count}</source>
            <translation>De {least} à {most} jetons : {count}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_histogram.py" />
            <source>┆ block {n}</source>
            <translation>┆ bloc {n}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_histogram.py" />
            <source>tokens per sample</source>
            <translation>jetons par exemple</translation>
        </message>
        <message numerus="yes">
            <location filename="../../s1gui/qt/train_histogram.py" />
            <source>at most {n} samples</source>
            <translation>
                <numerusform>au plus {n} exemple</numerusform>
                <numerusform>au plus {n} exemples</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>○ not begun</source>
            <translation>○ pas commencé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>▶ running</source>
            <translation>▶ en cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>⏸ stopping</source>
            <translation>⏸ s’arrête</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>✓ finished</source>
            <translation>✓ fini</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>■ stopped</source>
            <translation>■ arrêté</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>✗ failed</source>
            <translation>✗ échoué</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>{state}, {done} %</source>
            <translation>{state}, {done} %</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>Trainings</source>
            <translation>Entraînements</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>Every training is kept here.</source>
            <translation>Chaque entraînement est gardé ici.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_list.py" />
            <source>Tick runs to draw their curves over the one you look at.</source>
            <translation>Cochez des entraînements pour tracer leurs courbes sur celui que vous regardez.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_mapping.py" />
            <source>Columns of the data</source>
            <translation>Colonnes des données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_mapping.py" />
            <source>The data's columns are none that are known. Choose one for each.</source>
            <translation>Les colonnes des données ne sont pas connues. Choisissez-en une pour chacune.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_mapping.py" />
            <source>Which columns are these?</source>
            <translation>Quelles sont ces colonnes ?</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_mapping.py" />
            <source>choose …</source>
            <translation>choisir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_parts.py" />
            <source>Part of the data</source>
            <translation>Partie des données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_parts.py" />
            <source>Which part of the data?</source>
            <translation>Quelle partie des données ?</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_plots.py" />
            <source>nats per token</source>
            <translation>nats par jeton</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_plots.py" />
            <source>tokens/s</source>
            <translation>jetons/s</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_plots.py" />
            <source>{title} ({unit})</source>
            <translation>{title} ({unit})</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_plots.py" />
            <source>Thin: each step. Bold: smoothed. Squares: held out.</source>
            <translation>Fin : chaque pas. Gras : lissé. Carrés : évaluation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_plots.py" />
            <source>Steps</source>
            <translation>Pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Fits</source>
            <translation>Tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Tight</source>
            <translation>De justesse</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Does not fit</source>
            <translation>Ne tient pas</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Not known</source>
            <translation>Inconnu</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>weights</source>
            <translation>poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>gradients</source>
            <translation>gradients</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>optimizer</source>
            <translation>optimiseur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>activations</source>
            <translation>activations</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>logits</source>
            <translation>logits</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>transient</source>
            <translation>passager</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>device</source>
            <translation>appareil</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>{peak} of {capacity}</source>
            <translation>{peak} sur {capacity}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Apply the smallest change that fits</source>
            <translation>Appliquer le plus petit changement qui tient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Preflight</source>
            <translation>Vérification préalable</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Memory by part</source>
            <translation>Mémoire par partie</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Apply</source>
            <translation>Appliquer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>working it out …</source>
            <translation>calcul en cours …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>On</source>
            <translation>Sur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>{n} with {tokens} tokens</source>
            <translation>{n} avec {tokens} jetons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Trained</source>
            <translation>Entraîné</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preflight.py" />
            <source>Disk</source>
            <translation>Disque</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>A sample as the model sees it</source>
            <translation>Un exemple tel que le modèle le voit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>{n} of the first {total}</source>
            <translation>{n} parmi les {total} premiers</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>Previous sample</source>
            <translation>Exemple précédent</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>Next sample</source>
            <translation>Exemple suivant</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>As the model sees it</source>
            <translation>Tel que le modèle le voit</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_preview.py" />
            <source>Grey, underlined, in ⟦ ⟧: read, but not learnt.</source>
            <translation>Gris, souligné, entre ⟦ ⟧ : lu, mais pas appris.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Not begun</source>
            <translation>Pas commencé</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Saving and stopping</source>
            <translation>Sauvegarde et arrêt</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Failed</source>
            <translation>Échoué</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Compare with the base</source>
            <translation>Comparer à la base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Stop and save</source>
            <translation>Sauver, arrêter</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Force stop …</source>
            <translation>Forcer l’arrêt …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Resume</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Use its recipe</source>
            <translation>Sa recette</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Show the command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Reveal folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Delete …</source>
            <translation>Supprimer …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Resume goes on from the newest checkpoint.</source>
            <translation>Reprendre repart du point de reprise le plus récent.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>It goes on when the window is closed.</source>
            <translation>Il continue quand la fenêtre est fermée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>How far the training is</source>
            <translation>Avancement de l’entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Drawn over it: {runs}</source>
            <translation>Tracés par-dessus : {runs}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>The first step, on the longest samples, is on its way.</source>
            <translation>Le premier pas, sur les exemples les plus longs, est en route.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>The model is in the list of models: {folder}</source>
            <translation>Le modèle est dans la liste des modèles : {folder}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_run.py" />
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setting.py" />
            <source>Data (*.jsonl *.ndjson *.json *.parquet)</source>
            <translation>Données (*.jsonl *.ndjson *.json *.parquet)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setting.py" />
            <source>Choose data to train on</source>
            <translation>Choisir des données d’entraînement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setting.py" />
            <source>Mend the fields marked ✗ first.</source>
            <translation>Corrigez d’abord les champs marqués ✗.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setting.py" />
            <source>Choose a base model</source>
            <translation>Choisir un modèle de base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setting.py" />
            <source>Choose a data folder</source>
            <translation>Choisir un dossier de données</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setup.py" />
            <source>Why it can't be trained</source>
            <translation>Pourquoi on ne peut pas entraîner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_setup.py" />
            <source>Fine-tune</source>
            <translation>Affiner</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_source.py" />
            <source>Choose …</source>
            <translation>Choisir …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_source.py" />
            <source>Choose: {what}</source>
            <translation>Choisir : {what}</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_source.py" />
            <source>Choose a file …</source>
            <translation>Choisir un fichier …</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Adapters</source>
            <translation>Adaptateurs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Optimisation</source>
            <translation>Optimisation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Checkpoints</source>
            <translation>Points de reprise</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Several processes</source>
            <translation>Plusieurs processus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>What the run and its model are called.</source>
            <translation>Comment s’appellent l’entraînement et son modèle.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Base model</source>
            <translation>Modèle de base</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The folder or hub name of the model to teach.</source>
            <translation>Le dossier ou le nom sur le hub du modèle à instruire.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>A JSONL or Parquet file, a datasets folder, or a name on the hub.</source>
            <translation>Un fichier JSONL ou Parquet, un dossier datasets, ou un nom sur le hub.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Subset</source>
            <translation>Sous-ensemble</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Of data in several parts; empty: the only one, or default.</source>
            <translation>Pour des données en plusieurs parties ; vide : le seul, ou default.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Split</source>
            <translation>Découpage</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Of data in several parts; empty: the only one, or train.</source>
            <translation>Pour des données en plusieurs parties ; vide : le seul, ou train.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Question column</source>
            <translation>Colonne des questions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Empty: recognised.</source>
            <translation>Vide : reconnue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Thinking column</source>
            <translation>Colonne des réflexions</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Answer column</source>
            <translation>Colonne des réponses</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The format that is taught; empty: the base's own.</source>
            <translation>Le format enseigné ; vide : celui de la base.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Empty: the chat template's own.</source>
            <translation>Vide : celui du gabarit de conversation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Block</source>
            <translation>Bloc</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Tokens that one sample may have.</source>
            <translation>Nombre de jetons permis à un exemple.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Too long</source>
            <translation>Trop longs</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>What is done with samples longer than the block.</source>
            <translation>Ce qu’on fait des exemples plus longs que le bloc.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Drop duplicates</source>
            <translation>Écarter les doublons</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Leave out samples whose question came before.</source>
            <translation>Laisser de côté les exemples dont la question est déjà venue.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Held out</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Problems or samples to evaluate on, never trained on; empty: a share of the data.</source>
            <translation>Problèmes ou exemples pour évaluer, jamais pour entraîner ; vide : une part des données.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Held-out share</source>
            <translation>Part d’évaluation</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Part of the data kept for evaluation.</source>
            <translation>Part des données gardée pour l’évaluation.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Method</source>
            <translation>Méthode</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>full: every weight. lora: adapters on a bf16 base. qlora: adapters on a base of 4 bits.</source>
            <translation>full : tous les poids. lora : des adaptateurs sur une base en bf16. qlora : des adaptateurs sur une base de 4 bits.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Of the adapters' matrices.</source>
            <translation>Des matrices des adaptateurs.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Alpha</source>
            <translation>Alpha</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The adapters' scale is alpha over rank.</source>
            <translation>L’échelle des adaptateurs est alpha divisé par le rang.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Before the adapters.</source>
            <translation>Avant les adaptateurs.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Epochs</source>
            <translation>Époques</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>How often every sample is seen.</source>
            <translation>Combien de fois chaque exemple est vu.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Batch</source>
            <translation>Lot</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Samples (packed: blocks) per step, over all GPUs; a multiple of the micro batch.</source>
            <translation>Exemples (tassés : blocs) par pas, sur tous les GPU ; un multiple du micro-lot.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Micro batch</source>
            <translation>Micro-lot</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Samples that one GPU takes at once.</source>
            <translation>Exemples qu’un GPU prend à la fois.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Packing</source>
            <translation>Tassement</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Several samples in one block, each seeing itself alone.</source>
            <translation>Plusieurs exemples dans un bloc, chacun ne voyant que lui-même.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Loss weighting</source>
            <translation>Pondération de la perte</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>sample: every sample counts the same, as in s1. token: every token does.</source>
            <translation>sample : chaque exemple compte autant, comme dans s1. token : chaque jeton.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>At its highest.</source>
            <translation>À son plus haut.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Schedule</source>
            <translation>Programme</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>How the rate falls after the warm-up.</source>
            <translation>Comment le taux descend après la montée.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Warm-up</source>
            <translation>Montée</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Part of the steps in which the rate rises.</source>
            <translation>Part des pas pendant lesquels le taux monte.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Optimizer</source>
            <translation>Optimiseur</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>muon: Muon for the matrices inside the layers, AdamW for the rest.</source>
            <translation>muon : Muon pour les matrices à l’intérieur des couches, AdamW pour le reste.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Beta 1</source>
            <translation>Bêta 1</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>AdamW's mean of the gradients.</source>
            <translation>La moyenne des gradients d’AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Beta 2</source>
            <translation>Bêta 2</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>AdamW's mean of their squares.</source>
            <translation>La moyenne de leurs carrés d’AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Weight decay</source>
            <translation>Décroissance des poids</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Decoupled, as in AdamW.</source>
            <translation>Découplée, comme dans AdamW.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Gradient clip</source>
            <translation>Écrêtage du gradient</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The largest norm of the gradient; 0 clips nothing.</source>
            <translation>La plus grande norme du gradient ; 0 n’écrête rien.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Precision</source>
            <translation>Précision</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The numbers that the model computes in.</source>
            <translation>Les nombres avec lesquels le modèle calcule.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Recompute activations</source>
            <translation>Recalculer les activations</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Less memory, about a third more time (gradient checkpointing).</source>
            <translation>Moins de mémoire, environ un tiers de temps en plus (gradient checkpointing).</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>The same seed gives the same run on the same machine.</source>
            <translation>La même graine donne le même entraînement sur la même machine.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Save every (min)</source>
            <translation>Sauver toutes les (min)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>A checkpoint every so many minutes; 0: not by time.</source>
            <translation>Un point de reprise toutes les tant de minutes ; 0 : pas selon le temps.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Save every (steps)</source>
            <translation>Sauver tous les (pas)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>A checkpoint every so many steps; 0: not by steps.</source>
            <translation>Un point de reprise tous les tant de pas ; 0 : pas selon les pas.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>How many checkpoints are kept.</source>
            <translation>Combien de points de reprise sont gardés.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>How often the held-out loss is measured; 0: once an epoch.</source>
            <translation>À quel rythme la perte d’évaluation est mesurée ; 0 : une fois par époque.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>GPUs</source>
            <translation>GPU</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>On one node; 0: all there are.</source>
            <translation>Sur un nœud ; 0 : tous ceux qu’il y a.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Processes</source>
            <translation>Processus</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Where there is no GPU.</source>
            <translation>Là où il n’y a pas de GPU.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Sharding</source>
            <translation>Répartition</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>full: each process holds a part of the weights. none: each holds all of them.</source>
            <translation>full : chaque processus tient une partie des poids. none : chacun les tient tous.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Nodes</source>
            <translation>Nœuds</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Computers; start the same line on each.</source>
            <translation>Des ordinateurs ; lancez la même ligne sur chacun.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Rendezvous</source>
            <translation>Rendez-vous</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>host:port of the first node.</source>
            <translation>host:port du premier nœud.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>Price ($/GPU-hour)</source>
            <translation>Prix ($/heure de GPU)</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/train_words.py" />
            <source>For the cost that is told.</source>
            <translation>Pour le coût qui est indiqué.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/welcome_desk.py" />
            <source>Drag the ring back to before the wait: it would have said {answer}.</source>
            <translation>Ramenez l’anneau avant le Wait : il aurait dit {answer}.</translation>
        </message>
        <message>
            <location filename="../../s1gui/qt/window_connections.py" />
            <source>{file} is neither a model nor a list of problems.</source>
            <translation>{file} n’est ni un modèle ni une liste de problèmes.</translation>
        </message>
    </context>
</TS>
