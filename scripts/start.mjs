console.log('tokimori');
